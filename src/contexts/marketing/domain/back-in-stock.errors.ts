import { DomainError } from '../../../platform/domain/domain-error.js';

/** 404: there is no such variant on sale. */
export class VariantNotOnSale extends DomainError {
  readonly code = 'marketing.variant_not_on_sale';
  readonly kind = 'not_found';

  constructor() {
    super('There is no such variant on sale.');
  }
}

/** 409: nobody needs to wait for it. */
export class VariantInStock extends DomainError {
  readonly code = 'marketing.variant_in_stock';
  readonly kind = 'conflict';

  constructor(available: number) {
    super('The variant can be bought right now.', { extra: { available } });
  }
}
