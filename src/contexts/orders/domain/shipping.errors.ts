import { DomainError } from '../../../platform/domain/domain-error.js';

/** The shipping option does not exist, does not go there, or does not carry that weight or currency. */
export class ShippingOptionUnavailable extends DomainError {
  readonly code = 'orders.shipping_option_unavailable';
  readonly kind = 'invalid';

  constructor() {
    const message = 'This shipping option is not available for that destination, weight and currency.';
    super(message, { errors: [{ code: 'not_available', path: 'shipping_option_id', message }] });
  }
}

/** Shipping cannot be priced before it is known where to. */
export class ShippingAddressMissing extends DomainError {
  readonly code = 'orders.shipping_address_missing';
  readonly kind = 'invalid';

  constructor() {
    const message = 'The cart needs a shipping address first.';
    super(message, { errors: [{ code: 'required', path: 'shipping_address', message }] });
  }
}

/** A zone that covers neither a country nor a region. */
export class ShippingZoneNowhere extends DomainError {
  readonly code = 'orders.shipping_zone_nowhere';
  readonly kind = 'invalid';

  constructor() {
    const message = 'A shipping zone needs at least one country or region.';
    super(message, { errors: [{ code: 'required', path: 'countries', message }] });
  }
}

/** No zone of that code. */
export class ShippingZoneNotFound extends DomainError {
  readonly code = 'orders.shipping_zone_not_found';
  readonly kind = 'not_found';

  constructor(code: string) {
    super(`There is no shipping zone "${code}".`);
  }
}
