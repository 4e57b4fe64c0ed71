import { DomainError } from '../../../platform/domain/domain-error.js';

export class ProductUnknown extends DomainError {
  readonly code = 'catalog.product_unknown';
  readonly kind = 'not_found';

  constructor(idOrHandle: string) {
    super(`There is no product ${idOrHandle}.`);
  }
}

export class VariantUnknown extends DomainError {
  readonly code = 'catalog.variant_unknown';
  readonly kind = 'not_found';

  constructor(id: string) {
    super(`There is no variant ${id}.`);
  }
}

export class SkuTaken extends DomainError {
  readonly code = 'catalog.sku_taken';
  readonly kind = 'conflict';

  constructor(sku?: string) {
    super(`${sku ? `The SKU ${sku}` : 'A SKU of this product'} belongs to another variant.`);
  }
}

export class HandleTaken extends DomainError {
  readonly code = 'catalog.handle_taken';
  readonly kind = 'conflict';

  constructor() {
    super('The handle belongs to another product or category.');
  }
}

export class ExternalIdTaken extends DomainError {
  readonly code = 'catalog.external_id_taken';
  readonly kind = 'conflict';

  constructor() {
    super('The external_id belongs to another product, variant or category.');
  }
}

/** A variant must choose a value for each option of its product, and for nothing else. */
export class OptionsMismatch extends DomainError {
  readonly code = 'catalog.options_mismatch';
  readonly kind = 'invalid';

  constructor(sku: string, names: readonly string[]) {
    super(`Variant ${sku} must choose a value for exactly these options: ${names.join(', ') || 'none'}.`);
  }
}

/** Two variants of one product may not choose the same values. */
export class VariantRepeated extends DomainError {
  readonly code = 'catalog.variant_repeated';
  readonly kind = 'conflict';

  constructor(sku: string, other: string) {
    super(`Variants ${sku} and ${other} choose the same options.`);
  }
}

export class TooManyVariants extends DomainError {
  readonly code = 'catalog.too_many_variants';
  readonly kind = 'invalid';

  constructor(limit: number) {
    super(`A product has at most ${limit} variants.`);
  }
}
