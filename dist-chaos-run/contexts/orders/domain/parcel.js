import { weightOf } from './cart-state.js';
/** The parcel that a cart would become; undefined while it is not known where to. */
export function parcelOf(cart) {
    if (!cart.shippingAddress)
        return undefined;
    const { country, region } = cart.shippingAddress;
    return { country, region, currency: cart.currency, weightGrams: weightOf(cart.lines) };
}
//# sourceMappingURL=parcel.js.map