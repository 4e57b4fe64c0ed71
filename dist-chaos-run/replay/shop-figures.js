import { answered } from '../client/client.js';
import { CURRENCY, everything } from './clocked-shop.js';
import { Figures } from './figures.js';
const DAY_MS = 86_400_000;
/** The same figures as the expectation's, as the shop tells them: analytics, orders, payments and stock levels. */
export async function figuresOf(shop, days, variants, shortages) {
    const figures = new Figures();
    await addSales(figures, shop, days);
    await addOrders(figures, shop, days);
    await addRefunds(figures, shop);
    await addStock(figures, shop, variants);
    for (const { wanted, sold, pennies } of shortages) {
        figures.add('file: units asked for', wanted - sold);
        figures.add('file: pennies asked for', (wanted - sold) * pennies);
    }
    return figures;
}
/** How much the shop sold in the days of the replay. */
export async function ordersIn({ client }, { first, last }) {
    const query = { from: first, to: dayAfter(last), time_zone: 'UTC', currency: CURRENCY };
    const { totals } = await answered(client.GET('/v1/admin/analytics/sales', { params: { query } }));
    return totals.reduce((sum, { orders }) => sum + orders, 0);
}
async function addSales(figures, { client }, { first, last }) {
    const query = { from: first, to: dayAfter(last), time_zone: 'UTC', currency: CURRENCY };
    const { data, totals } = await answered(client.GET('/v1/admin/analytics/sales', { params: { query } }));
    const scopes = [
        ...data.map((day) => [`sales ${day.date}`, day]),
        ...totals.map((all) => ['sales', all]),
    ];
    for (const [scope, { orders, units, gross, refunds, refund_count, items_net, items_tax, shipping, voided },] of scopes) {
        figures.add(`${scope}: orders`, orders);
        figures.add(`${scope}: units`, units);
        figures.add(`${scope}: gross`, gross.amount);
        figures.add(`${scope}: refunds`, refunds.amount);
        figures.add(`${scope}: refund_count`, refund_count);
        figures.add(`${scope}: gross less net, tax and shipping`, gross.amount - items_net.amount - items_tax.amount - shipping.amount);
        figures.add(`${scope}: voided`, voided.amount);
    }
}
async function addOrders(figures, { client }, { first, last }) {
    const range = { 'placed_at[gte]': `${first}T00:00:00Z`, 'placed_at[lt]': `${dayAfter(last)}T00:00:00Z` };
    const orders = everything((page) => answered(client.GET('/v1/admin/orders', { params: { query: { ...range, ...page, sort: 'placed_at' } } })));
    for await (const { status, units, total, placed_at } of orders) {
        if (status !== 'confirmed')
            figures.add(`orders ${status}`, 1);
        for (const scope of [`orders ${placed_at.slice(0, 10)}`, 'orders']) {
            figures.add(`${scope}: orders`, 1);
            figures.add(`${scope}: units`, units);
            figures.add(`${scope}: gross`, total.amount);
        }
        figures.add('file: units asked for', units);
        figures.add('file: pennies asked for', total.amount);
    }
}
async function addRefunds(figures, { client }) {
    const payments = everything((page) => answered(client.GET('/v1/admin/payments', { params: { query: { ...page, status: 'captured' } } })));
    for await (const { refunded } of payments)
        figures.add('payments: refunded', refunded.amount);
}
async function addStock(figures, { client }, variants) {
    const codes = new Map([...variants].map(([code, id]) => [id, code]));
    const levels = everything((query) => answered(client.GET('/v1/admin/inventory/levels', { params: { query } })));
    for await (const { variant_id, on_hand, held } of levels) {
        if (!codes.has(variant_id))
            continue;
        figures.add(`stock of ${codes.get(variant_id)}`, on_hand);
        figures.add(`held of ${codes.get(variant_id)}`, held);
    }
}
function dayAfter(day) {
    return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}
//# sourceMappingURL=shop-figures.js.map