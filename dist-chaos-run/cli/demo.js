import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import { answered, shopClient } from '../client/client.js';
import { toDecimal } from '../platform/domain/money.js';
import { BootError, messageOf } from '../platform/runtime/boot-error.js';
import { shopAccess } from './shop-access.js';
const QUANTITY = 2;
const CURRENCY = 'EUR';
const ADDRESS = {
    ...{ first_name: 'Ada', last_name: 'Lovelace', line1: '12 Unter den Linden' },
    ...{ city: 'Berlin', postal_code: '10117', country: 'DE' },
};
/** The main job, step by step through HTTP: find, cart, check out, pay; then what the merchant sees of it. */
const program = new Command('demo')
    .description('Buys something in a running shop and shows what happens')
    .option('--url <url>', 'where the shop is')
    .option('--key <key>', 'a service key that may read inventory and analytics');
async function demo() {
    const { url, key } = await shopAccess(program.parse().opts());
    const store = shopClient(url);
    const admin = shopClient(url, key);
    const { product, variant } = await find(store);
    say(1, 'A shopper finds a product', `${product.title} (${variant.sku}), ${money(variant.price)}`);
    const before = await onHand(admin, variant.id);
    say(2, 'Stock before', `${before} on hand`);
    const cart = await answered(store.POST('/v1/store/carts', { body: { currency: CURRENCY } }));
    const headers = { 'X-Cart-Token': cart.token };
    const path = { id: cart.id };
    const line = { variant_id: variant.id, quantity: QUANTITY };
    await answered(store.POST('/v1/store/carts/{id}/lines', { params: { path }, headers, body: line }));
    const details = { email: 'ada@example.com', shipping_address: ADDRESS };
    await answered(store.PATCH('/v1/store/carts/{id}', { params: { path }, headers, body: details }));
    say(3, 'Puts it in a cart', `${QUANTITY} x ${variant.sku}, to Berlin`);
    const options = await answered(store.GET('/v1/store/carts/{id}/shipping-options', { params: { path }, headers }));
    const option = options.data[0];
    const body = { shipping_option_id: option.id };
    const ready = await answered(store.PATCH('/v1/store/carts/{id}', { params: { path }, headers, body }));
    const { items, shipping, tax, total } = ready.totals;
    say(4, 'Chooses delivery', `${option.name}, ${money(option.amount)}`);
    say(5, 'Sees the total', `${money(items)} + ${money(shipping)} delivery = ${money(total)} (tax ${money(tax)})`);
    const day = ready.updated_at.slice(0, 10);
    const earlier = await salesOn(admin, day);
    const placed = await answered(store.POST('/v1/store/carts/{id}/complete', {
        params: { path, header: { 'Idempotency-Key': randomUUID() } },
        headers,
        body: { payment: { gateway: 'sandbox', token: 'tok_success' }, expected_total: total },
    }));
    say(6, 'Pays', `order ${placed.order.number} is ${placed.order.status}, payment ${placed.payment.status}`);
    const after = await onHand(admin, variant.id);
    say(7, 'Stock after', `${after} on hand (${before} - ${QUANTITY})`);
    const sales = await salesWithMore(admin, day, earlier?.orders);
    say(8, 'The merchant sees the day', `${sales.orders} orders, ${sales.units} units, ${money(sales.gross)} gross`);
}
async function find(store) {
    const query = { currency: CURRENCY, in_stock: true, limit: 20 };
    const page = await answered(store.GET('/v1/store/products', { params: { query } }));
    for (const product of page.data) {
        const variant = product.variants.find(({ price, availability }) => price && availability.quantity >= QUANTITY);
        if (variant)
            return { product, variant };
    }
    throw new BootError(`No product has ${QUANTITY} units in stock`);
}
async function onHand(admin, variantId) {
    const query = { 'variant_id[in]': variantId };
    const levels = await answered(admin.GET('/v1/admin/inventory/levels', { params: { query } }));
    return levels.data.reduce((sum, level) => sum + level.on_hand, 0);
}
/** What was sold on a day (YYYY-MM-DD, UTC) in the order's currency, if anything was. */
async function salesOn(admin, from) {
    const to = new Date(Date.parse(from) + 86_400_000).toISOString().slice(0, 10);
    const query = { from, to, time_zone: 'UTC', currency: CURRENCY };
    const { data } = await answered(admin.GET('/v1/admin/analytics/sales', { params: { query } }));
    return data[0];
}
/** The day's sales with one more order than before; the projection follows the order within a moment. */
async function salesWithMore(admin, day, orders = 0) {
    for (let attempt = 0; attempt < 50; attempt++) {
        const sales = await salesOn(admin, day);
        if (sales && sales.orders > orders)
            return sales;
        await sleep(100);
    }
    throw new BootError('The sale has not reached the analytics within five seconds');
}
function money(amount) {
    return `${toDecimal(amount)} ${amount.currency}`;
}
function say(step, what, outcome) {
    console.log(`${String(step).padStart(2)}. ${what.padEnd(28)} ${outcome}`);
}
await demo().catch((error) => {
    console.error(messageOf(error));
    process.exitCode = 1;
});
//# sourceMappingURL=demo.js.map