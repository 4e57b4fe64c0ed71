import { CartIncomplete } from './cart.errors.js';
/** The same cart, known to have everything an order needs; throws `CartIncomplete` naming what is missing. */
export function readyCart(cart) {
    const missing = [
        ...(cart.lines.length === 0 ? ['lines'] : []),
        ...(cart.email === null ? ['email'] : []),
        ...(cart.shippingAddress === null ? ['shipping_address'] : []),
        ...(cart.shippingOptionId === null ? ['shipping_option_id'] : []),
    ];
    if (missing.length > 0)
        throw new CartIncomplete(missing);
    return cart;
}
/** What the whole cart weighs, in grams. */
export function weightOf(lines) {
    return lines.reduce((sum, line) => sum + line.weightGrams * line.quantity, 0);
}
/** The lines with more units of a variant; one that is there already keeps its line and takes the newest description. */
export function withVariant(lines, lineId, variant, quantity) {
    const present = lines.find((line) => line.variantId === variant.variantId);
    if (!present)
        return [...lines, { ...variant, lineId, quantity }];
    const more = { ...variant, lineId: present.lineId, quantity: present.quantity + quantity };
    return lines.map((line) => (line === present ? more : line));
}
//# sourceMappingURL=cart-state.js.map