import { DomainError } from '../../../platform/domain/domain-error.js';
/** The shipping option does not exist, does not go there, or does not carry that weight or currency. */
export class ShippingOptionUnavailable extends DomainError {
    constructor() {
        const message = 'This shipping option is not available for that destination, weight and currency.';
        super(message, { errors: [{ code: 'not_available', path: 'shipping_option_id', message }] });
        this.code = 'orders.shipping_option_unavailable';
        this.kind = 'invalid';
    }
}
/** Shipping cannot be priced before it is known where to. */
export class ShippingAddressMissing extends DomainError {
    constructor() {
        const message = 'The cart needs a shipping address first.';
        super(message, { errors: [{ code: 'required', path: 'shipping_address', message }] });
        this.code = 'orders.shipping_address_missing';
        this.kind = 'invalid';
    }
}
/** A zone that covers neither a country nor a region. */
export class ShippingZoneNowhere extends DomainError {
    constructor() {
        const message = 'A shipping zone needs at least one country or region.';
        super(message, { errors: [{ code: 'required', path: 'countries', message }] });
        this.code = 'orders.shipping_zone_nowhere';
        this.kind = 'invalid';
    }
}
/** No zone of that code. */
export class ShippingZoneNotFound extends DomainError {
    constructor(code) {
        super(`There is no shipping zone "${code}".`);
        this.code = 'orders.shipping_zone_not_found';
        this.kind = 'not_found';
    }
}
//# sourceMappingURL=shipping.errors.js.map