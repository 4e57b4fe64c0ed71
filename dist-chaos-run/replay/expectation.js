import { checkoutsOf } from './checkouts.js';
import { Figures } from './figures.js';
import { SoldUnits } from './sold-units.js';
/**
 * What must come of the replay, computed from the file alone: a stock counter and sums in pennies. It asks nothing of
 * the shop and shares no code with it.
 */
export function expectationOf({ invoices }, startingStock) {
    const model = new Model(new Map(startingStock));
    for (const invoice of invoices) {
        if (invoice.kind === 'sale') {
            for (const { quantity, pennies } of invoice.rows)
                model.ask(quantity, pennies);
            for (const checkout of checkoutsOf(invoice))
                model.sell(checkout);
        }
        else {
            model.giveBack(invoice.at, [...model.sold.cancel(invoice).refunds.values()]);
        }
    }
    return model.figures();
}
class Model {
    constructor(stock) {
        this.stock = stock;
        this.sold = new SoldUnits();
        this.sums = new Figures();
    }
    /** The file's rows themselves, before anything is made of them: what is sold and what ran out must add up to them. */
    ask(quantity, pennies) {
        this.sums.add('file: units asked for', quantity);
        this.sums.add('file: pennies asked for', quantity * pennies);
    }
    sell({ key, at, customer, lines }) {
        const sold = lines.map((line) => this.takeFromStock(line)).filter(({ quantity }) => quantity > 0);
        if (sold.length === 0)
            return;
        for (const line of sold)
            this.sold.add(customer, key, line);
        const units = sold.reduce((sum, { quantity }) => sum + quantity, 0);
        const gross = sold.reduce((sum, { quantity, pennies }) => sum + quantity * pennies, 0);
        for (const scope of [`sales ${at.slice(0, 10)}`, 'sales', `orders ${at.slice(0, 10)}`, 'orders']) {
            this.sums.add(`${scope}: orders`, 1);
            this.sums.add(`${scope}: units`, units);
            this.sums.add(`${scope}: gross`, gross);
        }
    }
    giveBack(at, refunds) {
        for (const amount of refunds) {
            for (const scope of [`sales ${at.slice(0, 10)}`, 'sales']) {
                this.sums.add(`${scope}: refunds`, amount);
                this.sums.add(`${scope}: refund_count`, 1);
            }
            this.sums.add('payments: refunded', amount);
        }
    }
    figures() {
        for (const [code, units] of this.stock)
            this.sums.add(`stock of ${code}`, units);
        return this.sums;
    }
    takeFromStock(line) {
        const there = this.stock.get(line.code) ?? 0;
        const quantity = Math.min(there, line.quantity);
        this.stock.set(line.code, there - quantity);
        return { ...line, quantity };
    }
}
//# sourceMappingURL=expectation.js.map