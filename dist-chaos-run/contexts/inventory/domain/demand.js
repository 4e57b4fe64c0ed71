import { QuantityInvalid } from './inventory.errors.js';
/**
 * What lines ask for, one entry for each variant: two lines of a variant share its stock, so checking each by itself
 * would sell a unit twice. Throws `QuantityInvalid`.
 */
export function demandOf(lines) {
    const quantities = new Map();
    for (const { variantId: id, quantity } of lines) {
        const variantId = id.toLowerCase(); // one UUID, however it is written
        const sum = (quantities.get(variantId) ?? 0) + quantity;
        if (!Number.isSafeInteger(quantity) || quantity <= 0 || !Number.isSafeInteger(sum)) {
            throw new QuantityInvalid(quantity);
        }
        quantities.set(variantId, sum);
    }
    return [...quantities].map(([variantId, quantity]) => ({ variantId, quantity }));
}
//# sourceMappingURL=demand.js.map