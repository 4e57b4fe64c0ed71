import { DomainError } from '../../../platform/domain/domain-error.js';
/** The shop has no settings for this currency. */
export class CurrencyNotSold extends DomainError {
    constructor(...currencies) {
        super(`This shop does not sell in ${currencies.join(', ')}.`, { extra: { currencies } });
        this.code = 'pricing.currency_not_sold';
        this.kind = 'invalid';
    }
}
/** More than can be counted exactly: the total leaves the safe integers. */
export class AmountTooLarge extends DomainError {
    constructor() {
        super('The total is larger than this shop can count.');
        this.code = 'pricing.amount_too_large';
        this.kind = 'invalid';
    }
}
/** The path names a variant that the catalogue does not know. */
export class VariantNotFound extends DomainError {
    constructor(variantId) {
        super(`There is no variant ${variantId}.`);
        this.code = 'pricing.variant_not_found';
        this.kind = 'not_found';
    }
}
export class TaxRateNotFound extends DomainError {
    constructor(id) {
        super(`There is no tax rate ${id}.`);
        this.code = 'pricing.tax_rate_not_found';
        this.kind = 'not_found';
    }
}
export class CurrencyUnknown extends DomainError {
    constructor(currency) {
        super(`${currency} is not a currency of ISO 4217.`);
        this.code = 'pricing.currency_unknown';
        this.kind = 'invalid';
    }
}
export class CurrencyNotFound extends DomainError {
    constructor(currency) {
        super(`This shop does not sell in ${currency}.`);
        this.code = 'pricing.currency_not_found';
        this.kind = 'not_found';
    }
}
export class RegionElsewhere extends DomainError {
    constructor(region, country) {
        const message = `${region} is not a region of ${country}.`;
        super(message, { errors: [{ code: 'region_elsewhere', path: 'region', message }] });
        this.code = 'pricing.region_elsewhere';
        this.kind = 'invalid';
    }
}
//# sourceMappingURL=pricing.errors.js.map