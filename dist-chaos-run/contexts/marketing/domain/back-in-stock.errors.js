import { DomainError } from '../../../platform/domain/domain-error.js';
/** 404: there is no such variant on sale. */
export class VariantNotOnSale extends DomainError {
    constructor() {
        super('There is no such variant on sale.');
        this.code = 'marketing.variant_not_on_sale';
        this.kind = 'not_found';
    }
}
/** 409: nobody needs to wait for it. */
export class VariantInStock extends DomainError {
    constructor(available) {
        super('The variant can be bought right now.', { extra: { available } });
        this.code = 'marketing.variant_in_stock';
        this.kind = 'conflict';
    }
}
//# sourceMappingURL=back-in-stock.errors.js.map