import { DomainError } from '../../../platform/domain/domain-error.js';

/** 422: lines, by their place, whose variant is not in the catalogue. */
export class VariantsUnknown extends DomainError {
  readonly code = 'inventory.variant_unknown';
  readonly kind = 'invalid';

  constructor(
    indexes: readonly number[],
    /** Where in the body the variant of a line stands. */
    pathOf: (index: number) => string = (index) => `lines.${index}.variant_id`,
  ) {
    const message = 'is not a variant of the catalogue';
    super('Some lines name variants that do not exist.', {
      errors: indexes.map((index) => ({ code: 'variant_unknown', path: pathOf(index), message })),
    });
  }
}
