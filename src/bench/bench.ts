import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/embedded-postgres.js';
import { wholeNumber } from '../platform/runtime/command-arguments.js';
import { BareOrders } from './bare-order.js';
import { startChild } from './children.js';
import { flashSale } from './flash-sale.js';
import { type Measurement, measure, repeat } from './load.js';
import { line, ratios } from './report.js';
import { any, cartFlow, checkout, checkoutRequest, SANDBOX, STRIPE } from './shoppers.js';
import { type Stock, stockShop } from './stocked-shop.js';

/** Measures a shop of its own against the limits of what it is built on, in one run on one machine. */
const options = new Command('bench')
  .option('--seconds <seconds>', 'how long each figure is measured', wholeNumber(1, 3600), 5)
  .option(
    '--connections <list>',
    'concurrent connections',
    (list) => list.split(',').map(wholeNumber(1, 1000)),
    [1, 16, 64],
  )
  .option('--products <products>', 'products in the shop', wholeNumber(1, 100_000), 1000)
  .option('--output <file>', 'where the figures go as JSON', 'bench-results.json')
  .parse()
  .opts<{ seconds: number; connections: number[]; products: number; output: string }>();

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
