import { DomainError } from '../../../platform/domain/domain-error.js';
export class ProductUnknown extends DomainError {
    constructor(idOrHandle) {
        super(`There is no product ${idOrHandle}.`);
        this.code = 'catalog.product_unknown';
        this.kind = 'not_found';
    }
}
export class VariantUnknown extends DomainError {
    constructor(id) {
        super(`There is no variant ${id}.`);
        this.code = 'catalog.variant_unknown';
        this.kind = 'not_found';
    }
}
export class SkuTaken extends DomainError {
    constructor(sku) {
        super(`${sku ? `The SKU ${sku}` : 'A SKU of this product'} belongs to another variant.`);
        this.code = 'catalog.sku_taken';
        this.kind = 'conflict';
    }
}
export class HandleTaken extends DomainError {
    constructor() {
        super('The handle belongs to another product or category.');
        this.code = 'catalog.handle_taken';
        this.kind = 'conflict';
    }
}
export class ExternalIdTaken extends DomainError {
    constructor() {
        super('The external_id belongs to another product, variant or category.');
        this.code = 'catalog.external_id_taken';
        this.kind = 'conflict';
    }
}
/** A variant must choose a value for each option of its product, and for nothing else. */
export class OptionsMismatch extends DomainError {
    constructor(sku, names) {
        super(`Variant ${sku} must choose a value for exactly these options: ${names.join(', ') || 'none'}.`);
        this.code = 'catalog.options_mismatch';
        this.kind = 'invalid';
    }
}
/** Two variants of one product may not choose the same values. */
export class VariantRepeated extends DomainError {
    constructor(sku, other) {
        super(`Variants ${sku} and ${other} choose the same options.`);
        this.code = 'catalog.variant_repeated';
        this.kind = 'conflict';
    }
}
export class TooManyVariants extends DomainError {
    constructor(limit) {
        super(`A product has at most ${limit} variants.`);
        this.code = 'catalog.too_many_variants';
        this.kind = 'invalid';
    }
}
//# sourceMappingURL=product.errors.js.map