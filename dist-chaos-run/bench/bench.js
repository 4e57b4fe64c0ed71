import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/embedded-postgres.js';
import { BareOrders } from './bare-order.js';
import { startChild } from './children.js';
import { measure, repeat } from './load.js';
import { ADDRESS, stockShop } from './stocked-shop.js';
/** Measures a shop of its own against the limits of what it is built on, in one run on one machine. */
const options = new Command('bench')
    .option('--seconds <seconds>', 'how long each figure is measured', Number, 5)
    .option('--connections <list>', 'concurrent connections', (list) => list.split(',').map(Number), [1, 16, 64])
    .option('--products <products>', 'products in the shop', Number, 1000)
    .option('--output <file>', 'where the figures go as JSON', 'bench-results.json')
    .parse()
    .opts();
const CEILINGS = {
    'product list': 'bare product',
    product: 'bare product',
    'product, not cached': 'bare product',
    'one-call checkout': 'bare order',
};
async function run(databaseUrl) {
    const env = {
        DATABASE_URL: databaseUrl,
        NODE_ENV: 'test',
        LOG_LEVEL: 'warn',
        SEED_DEMO: 'false',
        CLOCK_HEADER: 'true',
    };
    const shop = await startChild(new URL('../main.js', import.meta.url), env, '/health/ready');
    const bare = await startChild(new URL('./bare-server.js', import.meta.url), env, '/ready');
    try {
        const stock = await stockShop(shop.url, databaseUrl, options.products);
        const results = [];
        for (const connections of options.connections) {
            for (const figure of figures(shop.url, bare.url, databaseUrl, stock)) {
                const measured = await figure(connections);
                console.log(line(measured));
                results.push(measured);
            }
        }
        return results;
    }
    finally {
        await bare.stop();
        await shop.stop();
    }
}
function figures(shop, bare, databaseUrl, stock) {
    const { seconds } = options;
    const products = (path, headers = {}) => ({
        requests: [{ setupRequest: (request) => ({ ...request, path: path(any(stock.handles)), headers }) }],
    });
    const uncached = { 'x-clock': new Date().toISOString() };
    const store = (handle) => `/v1/store/products/${handle}?currency=EUR`;
    return [
        (n) => measure('bare product', n, seconds, { url: bare, ...products((handle) => `/products/${handle}`) }),
        (n) => measure('product', n, seconds, { url: shop, ...products(store) }),
        (n) => measure('product, not cached', n, seconds, { url: shop, ...products(store, uncached) }),
        (n) => measure('product list', n, seconds, { url: `${shop}/v1/store/products?currency=EUR&limit=20` }),
        (n) => measure('product list, not cached', n, seconds, {
            url: `${shop}/v1/store/products?currency=EUR&limit=20`,
            headers: uncached,
        }),
        (n) => repeat('cart flow (6 requests)', n, seconds, () => cartFlow(shop, stock)),
        (n) => bareOrders(databaseUrl, n),
        (n) => measure('one-call checkout', n, seconds, { url: shop, requests: [checkoutRequest(stock)] }),
    ];
}
async function bareOrders(databaseUrl, connections) {
    const orders = await BareOrders.open(databaseUrl, connections);
    try {
        return await repeat('bare order', connections, options.seconds, (client) => orders.place(client));
    }
    finally {
        await orders.close();
    }
}
function checkoutRequest(stock) {
    return {
        method: 'POST',
        path: '/v1/store/checkouts',
        setupRequest: (request) => ({
            ...request,
            headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
            body: JSON.stringify({
                ...{ currency: 'EUR', email: 'ada@example.com', shipping_address: ADDRESS },
                lines: [{ variant_id: any(stock.variantIds), quantity: 1 }],
                shipping_option_id: stock.shippingOptionId,
                payment: { gateway: 'sandbox', token: 'tok_success' },
            }),
        }),
    };
}
/** A shopper from the empty cart to the confirmed order. */
async function cartFlow(shop, stock) {
    const cart = (await send(shop, 'POST', '/v1/store/carts', { currency: 'EUR' }));
    const path = `/v1/store/carts/${cart.id}`;
    const token = { 'x-cart-token': cart.token };
    await send(shop, 'POST', `${path}/lines`, { variant_id: any(stock.variantIds), quantity: 1 }, token);
    await send(shop, 'POST', `${path}/lines`, { variant_id: any(stock.variantIds), quantity: 2 }, token);
    const details = { email: 'ada@example.com', shipping_address: ADDRESS, shipping_option_id: stock.shippingOptionId };
    await send(shop, 'PATCH', path, details, token);
    await send(shop, 'GET', path, undefined, token);
    const payment = { gateway: 'sandbox', token: 'tok_success' };
    await send(shop, 'POST', `${path}/complete`, { payment }, { ...token, 'idempotency-key': randomUUID() });
}
async function send(shop, method, path, body, headers = {}) {
    const response = await fetch(shop + path, {
        method,
        headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
        body: body && JSON.stringify(body),
    });
    const answer = await response.json();
    if (!response.ok)
        throw new Error(`${method} ${path}: ${response.status}`);
    return answer;
}
function any(values) {
    return values[Math.floor(Math.random() * values.length)];
}
function line({ name, connections, perSecond, p50, p99, failed }) {
    const cells = [
        String(connections).padStart(3),
        `${perSecond}/s`.padStart(10),
        `p50 ${p50} ms`.padStart(14),
        `p99 ${p99} ms`.padStart(14),
    ];
    return `${name.padEnd(26)} ${cells.join(' ')}${failed ? `  ${failed} FAILED` : ''}`;
}
/** Each figure against the ceiling of the same number of connections. */
function ratios(results) {
    return results.flatMap(({ name, connections, perSecond }) => {
        const ceiling = results.find((other) => other.name === CEILINGS[name] && other.connections === connections);
        return ceiling
            ? [
                {
                    figure: name,
                    connections,
                    of: ceiling.name,
                    ratio: Math.round((perSecond / ceiling.perSecond) * 100) / 100,
                },
            ]
            : [];
    });
}
const folder = await mkdtemp(join(tmpdir(), 'cartwright-bench-'));
const postgres = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), persistent: false });
try {
    const results = await run(postgres.url);
    const compared = ratios(results);
    console.table(compared);
    const machine = { node: process.version, cpus: cpus().length, model: cpus()[0]?.model };
    await writeFile(options.output, `${JSON.stringify({ at: new Date(), machine, results, ratios: compared }, null, 2)}\n`);
    if (results.some(({ failed }) => failed > 0))
        process.exitCode = 1;
}
finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
}
//# sourceMappingURL=bench.js.map