import { DomainError } from '../../../platform/domain/domain-error.js';
/** 422: lines, by their place, whose variant is not in the catalogue. */
export class VariantsUnknown extends DomainError {
    constructor(indexes, 
    /** Where in the body the variant of a line stands. */
    pathOf = (index) => `lines.${index}.variant_id`) {
        const message = 'is not a variant of the catalogue';
        super('Some lines name variants that do not exist.', {
            errors: indexes.map((index) => ({ code: 'variant_unknown', path: pathOf(index), message })),
        });
        this.code = 'inventory.variant_unknown';
        this.kind = 'invalid';
    }
}
//# sourceMappingURL=line.errors.js.map