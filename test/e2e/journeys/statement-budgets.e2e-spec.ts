import { Database } from '../../../src/platform/database/database.js';
import { given } from '../../support/given.js';
import { asOwner } from '../../support/owner.js';
import { type Shop, startShop } from '../../support/shop.js';
import { checkOut, complete } from './shopper.js';

/** SQL statements of one request, transaction control included, nothing of it answered from a cache. */
describe('what a request costs', () => {
  let shop: Shop;
  let shipping: string;
  let variantId: string;
  let handle: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop);
    const products = [];
    for (let n = 0; n < 4; n++) products.push(await given.product(shop, { stock: 50 }));
    ({ variantId } = products[0]!);
    handle = products[0]!.sku.toLowerCase();
    await shop.settle();
  });
  afterAll(() => shop.close());

  it('the product list: 2', async () => {
    for (const query of ['', '?limit=2&sort=-price', '?count=exact&in_stock=true', '?category=none']) {
      const { status, statements } = await shop.store.get(`/v1/store/products${query}`);
      expect([status, statements <= 2]).toEqual([200, true]);
    }
  });

  it('a product: 2', async () => {
    expect((await shop.store.get(`/v1/store/products/${handle}`)).statements).toBeLessThanOrEqual(2);
  });

  it('a line into a cart: 5, with shipping chosen', async () => {
    const cart = await given.cart(shop, [{ variantId, quantity: 1 }], shipping);
    const line = { variant_id: variantId, quantity: 1 };
    const { status, statements } = await shop.store.post(`/v1/store/carts/${cart.id}/lines`, line, cart.token);
    expect([status, statements <= 5]).toEqual([201, true]);
  });

  it('a one-call checkout: 16, however many lines', async () => {
    for (const count of [1, 5]) {
      const lines = Array.from({ length: count }, () => ({ variant_id: variantId, quantity: 1 }));
      const { status, statements } = await checkOut(shop, given.checkout(variantId, shipping, { lines }));
      expect([status, statements <= 16]).toEqual([201, true]);
    }
  });

  it('a cart’s completion: 18', async () => {
    const cart = await given.cart(shop, [{ variantId, quantity: 1 }], shipping);
    const { status, statements } = await complete(shop, cart);
    expect([status, statements]).toEqual([201, expect.any(Number)]);
    expect(statements).toBeLessThanOrEqual(18);
  });

  it('a checkout, as to rows: it looks up its own, and reads no long table whole', async () => {
    await asOwner(shop.app, MANY_VARIANTS);
    const database = shop.app.get(Database);
    const asked = jest.spyOn(database, 'query');
    const { status } = await checkOut(shop, given.checkout(variantId, shipping));
    const texts = asked.mock.calls.map(([text]) => text);
    asked.mockRestore();
    expect([status, texts.filter((text) => text.includes('inventory.levels')).length]).toEqual([201, 2]);
    const tables = [...new Set((await Promise.all(texts.map(readWhole))).flat())];
    expect(await longOnes(tables)).toEqual([]);
  });

  /** The tables that a statement reads from end to end, as planned on the shop's own connections. */
  async function readWhole(text: string): Promise<string[]> {
    const plan = await shop.app.get(Database).query<{ 'QUERY PLAN': string }>(`EXPLAIN (GENERIC_PLAN) ${text}`);
    return plan.flatMap((line) => /Seq Scan on (\w+)/.exec(line['QUERY PLAN'])?.[1] ?? []);
  }

  async function longOnes(tables: string[]): Promise<object[]> {
    const sql = 'SELECT relname FROM pg_class WHERE relname = ANY ($1) AND reltuples >= 1000';
    return shop.app.get(Database).query(sql, [tables]);
  }
});

const like = (table: string, differences: string) => `
  INSERT INTO ${table} SELECT (jsonb_populate_record(row, jsonb_build_object(${differences}))).*
  FROM (SELECT row FROM ${table} AS row LIMIT 1), generate_series(1, 2000) AS n;
  ANALYZE ${table};`;

/** Two thousand more of what a middling shop has of each. */
const MANY_VARIANTS =
  like('inventory.levels', "'variant_id', gen_random_uuid()") +
  like('pricing.prices', "'variant_id', gen_random_uuid()") +
  like('catalog.variants', "'id', gen_random_uuid(), 'sku', 'MANY-' || n, 'external_id', NULL");
