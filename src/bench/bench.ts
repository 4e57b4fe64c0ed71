import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/embedded-postgres.js';
import { BareOrders } from './bare-order.js';
import { startChild } from './children.js';
import { flashSale } from './flash-sale.js';
import { type Measurement, measure, repeat } from './load.js';
import { ADDRESS, type Stock, stockShop } from './stocked-shop.js';

/** Measures a shop of its own against the limits of what it is built on, in one run on one machine. */
const options = new Command('bench')
  .option('--seconds <seconds>', 'how long each figure is measured', Number, 5)
  .option('--connections <list>', 'concurrent connections', (list) => list.split(',').map(Number), [1, 16, 64])
  .option('--products <products>', 'products in the shop', Number, 1000)
  .option('--output <file>', 'where the figures go as JSON', 'bench-results.json')
  .parse()
  .opts<{ seconds: number; connections: number[]; products: number; output: string }>();

const CEILINGS: Record<string, string> = {
  'product list': 'bare product',
  product: 'bare product',
  'product, not cached': 'bare product',
  'one-call checkout': 'bare order',
};

/** What a payment takes elsewhere, in milliseconds: a quick gateway in the same region. */
const GATEWAY_MS = 50;
/** Units of a flash sale for each second that other figures are measured, and how many want them at once. */
const FLASH = { unitsPerSecond: 200, connections: 64 };

async function run(databaseUrl: string, journal: string): Promise<Measurement[]> {
  const stripe = await startChild(
    new URL('../simulators/stripe.js', import.meta.url),
    {},
    '/_control/faults',
    (port) => [...['--port', String(port), '--journal', journal, '--latency-ms', String(GATEWAY_MS)]],
  );
  const env = {
    STRIPE_SECRET_KEY: 'sk_test_simulator',
    STRIPE_API_BASE: stripe.url,
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
    const results: Measurement[] = [];
    for (const connections of options.connections) {
      for (const figure of figures(shop.url, bare.url, databaseUrl, stock)) {
        const measured = await figure(connections);
        console.log(line(measured));
        results.push(measured);
      }
    }
    const sale = await saleOf(shop.url, stock);
    console.log(line(sale));
    return [...results, sale];
  } finally {
    await bare.stop();
    await shop.stop();
    await stripe.stop();
  }
}

type Figure = (connections: number) => Promise<Measurement>;

function figures(shop: string, bare: string, databaseUrl: string, stock: Stock): Figure[] {
  const { seconds } = options;
  const products = (path: (handle: string) => string, headers = {}) => ({
    requests: [{ setupRequest: (request: object) => ({ ...request, path: path(any(stock.handles)), headers }) }],
  });
  const uncached = { 'x-clock': new Date().toISOString() };
  const store = (handle: string): string => `/v1/store/products/${handle}?currency=EUR`;
  return [
    (n) => measure('bare product', n, seconds, { url: bare, ...products((handle) => `/products/${handle}`) }),
    (n) => measure('product', n, seconds, { url: shop, ...products(store) }),
    (n) => measure('product, not cached', n, seconds, { url: shop, ...products(store, uncached) }),
    (n) => measure('product list', n, seconds, { url: `${shop}/v1/store/products?currency=EUR&limit=20` }),
    (n) =>
      measure('product list, not cached', n, seconds, {
        url: `${shop}/v1/store/products?currency=EUR&limit=20`,
        headers: uncached,
      }),
    (n) => repeat('cart flow (6 requests)', n, seconds, () => cartFlow(shop, stock)),
    (n) => bareOrders(databaseUrl, n),
    (n) => measure('one-call checkout', n, seconds, { url: shop, requests: [checkoutRequest(stock)] }),
    (n) =>
      measure(`checkout, ${GATEWAY_MS} ms gateway`, n, seconds, {
        url: shop,
        requests: [checkoutRequest(stock, STRIPE)],
      }),
  ];
}

async function bareOrders(databaseUrl: string, connections: number): Promise<Measurement> {
  const orders = await BareOrders.open(databaseUrl, connections);
  try {
    return await repeat('bare order', connections, options.seconds, (client) => orders.place(client));
  } finally {
    await orders.close();
  }
}

const SANDBOX = { gateway: 'sandbox', token: 'tok_success' };
const STRIPE = { gateway: 'stripe', token: 'pm_card_visa' };

/** One variant, many buyers, until nothing is left. */
function saleOf(shop: string, stock: Stock): Promise<Measurement> {
  const { connections, unitsPerSecond } = FLASH;
  const buy = async (variantId: string): Promise<{ status: number; code?: string }> => {
    const response = await fetch(`${shop}/v1/store/checkouts`, {
      method: 'POST',
      ...checkout(stock, variantId, SANDBOX),
    });
    return { status: response.status, code: ((await response.json()) as { code?: string }).code };
  };
  const units = Math.ceil(unitsPerSecond * options.seconds);
  return flashSale(connections, { admin: stock.admin, variantId: stock.variantIds[0]!, units, buy });
}

function checkoutRequest(stock: Stock, payment = SANDBOX) {
  return {
    method: 'POST' as const,
    path: '/v1/store/checkouts',
    setupRequest: (request: object) => ({ ...request, ...checkout(stock, any(stock.variantIds), payment) }),
  };
}

/** A checkout of one unit, under a key of its own. */
function checkout(stock: Stock, variantId: string, payment: object) {
  return {
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      ...{ currency: 'EUR', email: 'ada@example.com', shipping_address: ADDRESS },
      lines: [{ variant_id: variantId, quantity: 1 }],
      shipping_option_id: stock.shippingOptionId,
      payment,
    }),
  };
}

/** A shopper from the empty cart to the confirmed order. */
async function cartFlow(shop: string, stock: Stock): Promise<void> {
  const cart = (await send(shop, 'POST', '/v1/store/carts', { currency: 'EUR' })) as { id: string; token: string };
  const path = `/v1/store/carts/${cart.id}`;
  const token = { 'x-cart-token': cart.token };
  await send(shop, 'POST', `${path}/lines`, { variant_id: any(stock.variantIds), quantity: 1 }, token);
  await send(shop, 'POST', `${path}/lines`, { variant_id: any(stock.variantIds), quantity: 2 }, token);
  const details = { email: 'ada@example.com', shipping_address: ADDRESS, shipping_option_id: stock.shippingOptionId };
  await send(shop, 'PATCH', path, details, token);
  await send(shop, 'GET', path, undefined, token);
  await send(shop, 'POST', `${path}/complete`, { payment: SANDBOX }, { ...token, 'idempotency-key': randomUUID() });
}

async function send(shop: string, method: string, path: string, body?: object, headers = {}): Promise<unknown> {
  const response = await fetch(shop + path, {
    method,
    headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
    body: body && JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return answer;
}

function any<T>(values: readonly T[]): T {
  return values[Math.floor(Math.random() * values.length)]!;
}

function line({ name, connections, perSecond, p50, p99, failed }: Measurement): string {
  const cells = [
    String(connections).padStart(3),
    `${perSecond}/s`.padStart(10),
    `p50 ${p50} ms`.padStart(14),
    `p99 ${p99} ms`.padStart(14),
  ];
  return `${name.padEnd(26)} ${cells.join(' ')}${failed ? `  ${failed} FAILED` : ''}`;
}

/** Each figure against the ceiling of the same number of connections. */
function ratios(results: Measurement[]): { figure: string; connections: number; of: string; ratio: number }[] {
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
  const results = await run(postgres.url, join(folder, 'stripe.journal'));
  const compared = ratios(results);
  console.table(compared);
  const machine = { node: process.version, cpus: cpus().length, model: cpus()[0]?.model };
  await writeFile(
    options.output,
    `${JSON.stringify({ at: new Date(), machine, results, ratios: compared }, null, 2)}\n`,
  );
  if (results.some(({ failed }) => failed > 0)) process.exitCode = 1;
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
