import { DomainError } from '../../../platform/domain/domain-error.js';

/** The shop has no settings for this currency. */
export class CurrencyNotSold extends DomainError {
  readonly code = 'pricing.currency_not_sold';
  readonly kind = 'invalid';

  constructor(...currencies: string[]) {
    super(`This shop does not sell in ${currencies.join(', ')}.`, { extra: { currencies } });
  }
}

/** More than can be counted exactly: the total leaves the safe integers. */
export class AmountTooLarge extends DomainError {
  readonly code = 'pricing.amount_too_large';
  readonly kind = 'invalid';

  constructor() {
    super('The total is larger than this shop can count.');
  }
}

/** The path names a variant that the catalogue does not know. */
export class VariantNotFound extends DomainError {
  readonly code = 'pricing.variant_not_found';
  readonly kind = 'not_found';

  constructor(variantId: string) {
    super(`There is no variant ${variantId}.`);
  }
}

export class TaxRateNotFound extends DomainError {
  readonly code = 'pricing.tax_rate_not_found';
  readonly kind = 'not_found';

  constructor(id: string) {
    super(`There is no tax rate ${id}.`);
  }
}

export class CurrencyUnknown extends DomainError {
  readonly code = 'pricing.currency_unknown';
  readonly kind = 'invalid';

  constructor(currency: string) {
    super(`${currency} is not a currency of ISO 4217.`);
  }
}

export class CurrencyNotFound extends DomainError {
  readonly code = 'pricing.currency_not_found';
  readonly kind = 'not_found';

  constructor(currency: string) {
    super(`This shop does not sell in ${currency}.`);
  }
}

export class RegionElsewhere extends DomainError {
  readonly code = 'pricing.region_elsewhere';
  readonly kind = 'invalid';

  constructor(region: string, country: string) {
    const message = `${region} is not a region of ${country}.`;
    super(message, { errors: [{ code: 'region_elsewhere', path: 'region', message }] });
  }
}
