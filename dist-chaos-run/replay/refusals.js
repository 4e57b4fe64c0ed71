import { countryCode } from './countries.js';
/** Money the shop moves for itself under a stock code: fees, bad debt, samples, discounts. Nothing that a customer buys. */
const BOOKKEEPING = new Set(['BANK CHARGES', 'AMAZONFEE', 'CRUK', 'B', 'S', 'D']);
/** What customers pay for on an invoice without taking goods home: postage, carriage, manual positions. Sold, never out of stock. */
export const SERVICES = new Set(['POST', 'DOT', 'C2', 'M']);
/** A letter before the number: C cancels, A adjusts bad debt; no other is known. */
export function kindOf(invoice) {
    if (/^\d+$/.test(invoice))
        return 'sale';
    return /^C\d+$/.test(invoice) ? 'cancellation' : 'adjustment';
}
/** Why a shop must refuse the row; undefined when it need not. */
export function refusalOf(row) {
    const kind = kindOf(row.invoice);
    if (kind === 'adjustment')
        return 'adjusts bad debt (invoice A...)';
    if (row.code === '')
        return 'no stock code';
    if (BOOKKEEPING.has(row.code))
        return 'bookkeeping of the shop itself (fees, samples, discounts)';
    return quantityRefusal(row, kind) ?? priceRefusal(row) ?? placeRefusal(row);
}
function quantityRefusal({ quantity }, kind) {
    if (Number.isNaN(quantity))
        return 'quantity is not a whole number';
    if (quantity === 0)
        return 'quantity is zero';
    if (kind === 'sale' && quantity < 0)
        return 'negative quantity on a sale (stock written off)';
    return kind === 'cancellation' && quantity > 0 ? 'positive quantity on a cancellation' : undefined;
}
function priceRefusal({ price, pennies }) {
    if (price.startsWith('-'))
        return 'negative price';
    if (/^0+(\.0*)?$/.test(price))
        return 'price is zero';
    return Number.isNaN(pennies) ? 'price is not in whole pennies' : undefined;
}
function placeRefusal({ at, country }) {
    if (Number.isNaN(Date.parse(at)))
        return 'date cannot be read';
    return countryCode(country) ? undefined : 'unknown country';
}
//# sourceMappingURL=refusals.js.map