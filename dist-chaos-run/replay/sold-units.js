/** Who bought what in which order, and has not had the money back for it yet. */
export class SoldUnits {
    constructor() {
        this.lots = new Map();
    }
    /** Sales to nobody in particular (an empty customer) cannot be found again and are not kept. */
    add(customer, order, line) {
        if (!customer)
            return;
        const key = `${customer}:${line.code}`;
        this.lots.set(key, [{ ...line, order }, ...(this.lots.get(key) ?? [])]);
    }
    /**
     * Finds the sales that a cancellation invoice undoes: of the same customer and code, those at the price of the row
     * first, then the latest first. What was paid goes back, whatever price the cancellation names.
     */
    cancel({ rows }) {
        const refunds = new Map();
        const refusals = [];
        for (const row of rows) {
            const wanted = -row.quantity;
            const taken = this.take(row.customer, { ...row, quantity: wanted });
            for (const { order, pennies, quantity } of taken) {
                refunds.set(order, (refunds.get(order) ?? 0) + pennies * quantity);
            }
            const found = taken.reduce((sum, { quantity }) => sum + quantity, 0);
            if (found < wanted)
                refusals.push({ row, reason: unmatched(row.customer, found) });
        }
        return { refunds, refusals };
    }
    take(customer, { code, pennies, quantity }) {
        const lots = this.lots.get(`${customer}:${code}`) ?? [];
        const samePrice = lots.filter((lot) => lot.pennies === pennies);
        const otherPrice = lots.filter((lot) => lot.pennies !== pennies);
        let left = quantity;
        return [...samePrice, ...otherPrice].flatMap((lot) => {
            const taken = Math.min(left, lot.quantity);
            lot.quantity -= taken;
            left -= taken;
            return taken > 0 ? [{ ...lot, quantity: taken }] : [];
        });
    }
}
function unmatched(customer, found) {
    if (!customer)
        return 'cancellation of nobody: no customer to find the sale by';
    if (found > 0)
        return 'cancellation of more units than were sold: given back in part';
    return 'cancellation of no sale in the window';
}
//# sourceMappingURL=sold-units.js.map