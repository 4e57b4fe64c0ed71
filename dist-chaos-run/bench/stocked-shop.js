import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { answered, shopClient } from '../client/client.js';
import { ServiceKeys } from '../platform/security/service-keys.js';
export const ADDRESS = {
    ...{ first_name: 'Ada', last_name: 'Lovelace', line1: '12 Unter den Linden' },
    ...{ city: 'Berlin', postal_code: '10117', country: 'DE' },
};
const BATCH = 100;
const PLENTY = 100_000_000;
/** Fills an empty shop through its API: products of two variants each, priced in EUR, in stock, and one way to ship. */
export async function stockShop(url, databaseUrl, products) {
    const admin = shopClient(url, await serviceKey(databaseUrl));
    for (let from = 0; from < products; from += BATCH) {
        const create = Array.from({ length: Math.min(BATCH, products - from) }, (_, index) => product(from + index));
        await answered(admin.POST('/v1/admin/products/batch', { body: { create } }));
    }
    const stock = { ...(await everything(admin, products)), shippingOptionId: await shippingOption(admin) };
    for (let from = 0; from < stock.variantIds.length; from += BATCH) {
        const ids = stock.variantIds.slice(from, from + BATCH);
        const prices = ids.map((variant_id, index) => ({ variant_id, currency: 'EUR', amount: 990 + index * 10 }));
        await answered(admin.POST('/v1/admin/prices/batch', { body: { prices } }));
        await Promise.all(ids.map((variant_id) => answered(admin.PUT('/v1/admin/inventory/levels', { body: { variant_id, on_hand: PLENTY } }))));
    }
    await allInStock(admin, products);
    return stock;
}
async function serviceKey(databaseUrl) {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
    const keys = new ServiceKeys({ query: async (sql, values) => (await pool.query(sql, values)).rows });
    const { secret } = await keys.create('bench', ['*']);
    await pool.end();
    return secret;
}
async function shippingOption(admin) {
    const prices = [{ currency: 'EUR', brackets: [{ max_weight_grams: 30_000, amount: 490 }] }];
    const options = [{ code: 'standard', name: 'Standard delivery', prices }];
    const params = { path: { code: 'home' } };
    const zone = await answered(admin.PUT('/v1/admin/shipping-zones/{code}', { params, body: { name: 'Home', countries: ['DE'], options } }));
    return zone.options[0].id;
}
function product(number) {
    return {
        title: `Bench product ${number}`,
        handle: `bench-product-${number}`,
        description: 'Made of oak and brass, finished by hand, and measured by machines. '.repeat(4),
        status: 'active',
        media: [{ url: `https://images.example/${number}.jpg`, alt: 'The product on a table' }],
        attributes: { material: 'oak', origin: 'DE' },
        options: [{ name: 'Colour', values: ['Blue', 'Red'] }],
        variants: ['Blue', 'Red'].map((Colour) => ({
            sku: `BENCH-${number}-${Colour}`,
            options: { Colour },
            weight_grams: 400,
        })),
    };
}
/** All products on sale, once the read model has followed. */
async function everything(store, products) {
    await patiently(async () => {
        const query = { limit: 1, count: 'exact' };
        const { page } = await answered(store.GET('/v1/store/products', { params: { query }, headers: now() }));
        return page.count === products;
    });
    const found = { handles: [], variantIds: [] };
    for (let cursor, more = true; more;) {
        const query = { limit: BATCH, cursor };
        const { data, page } = await answered(store.GET('/v1/store/products', { params: { query }, headers: now() }));
        found.handles.push(...data.map(({ handle }) => handle));
        found.variantIds.push(...data.flatMap(({ variants }) => variants.map(({ id }) => id)));
        [cursor, more] = [page.next_cursor ?? undefined, page.has_more];
    }
    return found;
}
/** Load on products that nobody can buy would measure refusals. */
async function allInStock(store, products) {
    await patiently(async () => {
        const query = { limit: 1, count: 'exact', in_stock: true, 'price[gte]': 1, currency: 'EUR' };
        const { page } = await answered(store.GET('/v1/store/products', { params: { query }, headers: now() }));
        return page.count === products;
    });
}
/** A request with a time of its own is never answered from the cache. */
function now() {
    return { 'x-clock': new Date().toISOString() };
}
async function patiently(ready) {
    for (let attempt = 0; attempt < 600; attempt++) {
        if (await ready())
            return;
        await sleep(100);
    }
    throw new Error('The products do not show up in the store');
}
//# sourceMappingURL=stocked-shop.js.map