import { Database } from '../../../src/platform/database/database.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { SoldOrder } from './sold-order.js';

const FILLED = 20_000;

/** One order multiplied: numbers, e-mails, SKUs, days and statuses as a shop of some years has them. */
const FILL = `
  INSERT INTO orders.orders (%COLUMNS%)
  SELECT %VALUES% FROM orders.orders AS model, generate_series(1, ${FILLED}) AS n WHERE model.id = $1`;

const CHANGED: Record<string, string> = {
  id: 'gen_random_uuid()',
  number: `to_char(timestamp '2020-01-01' + n * interval '2 hours', 'YYMMDD') || '-' || upper(lpad(to_hex(n), 8, '0'))`,
  cart_id: 'NULL',
  email: `CASE n % 5 WHEN 0 THEN 'Ada' WHEN 1 THEN 'grace' ELSE 'user' END || n || '@Example.com'`,
  lines: `jsonb_set(lines, '{0,sku}', to_jsonb('SKU-' || n % 2000))`,
  status: `CASE WHEN n % 50 = 0 THEN 'cancelled' WHEN n % 10 = 0 THEN 'confirmed' ELSE 'fulfilled' END`,
  payment_status: `CASE WHEN n % 100 = 0 THEN 'partially_refunded' WHEN n % 50 = 0 THEN 'refunded' ELSE 'captured' END`,
  placed_at: `timestamptz '2020-01-01Z' + n * interval '2 hours'`,
};

describe('The search for orders', () => {
  let shop: Shop;
  let database: Database;
  beforeAll(async () => {
    shop = await startShop();
    database = shop.app.get(Database);
    const { id } = await SoldOrder.of(shop, await given.shippingOption(shop), [{ price: 1000, quantity: 2 }]);
    const columns = await database.query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'orders' AND table_name = 'orders'
       AND is_generated = 'NEVER'`,
    );
    const names = columns.map(({ name }) => name);
    const values = names.map((name) => CHANGED[name] ?? `model.${name}`);
    await database.query(FILL.replace('%COLUMNS%', names.join(', ')).replace('%VALUES%', values.join(', ')), [id]);
    await database.query('ANALYZE orders.orders');
  });
  afterAll(() => shop.close());

  const list = (query: string) => shop.admin.get(`/v1/admin/orders?${query}`);
  const encoded = (query: string) => query.replaceAll('+', '%2B');

  /** The list's statement, explained as it was sent. */
  async function planOf(query: string): Promise<string> {
    const spy = jest.spyOn(database, 'query');
    const { status } = await list(encoded(query));
    const [sql, values] = spy.mock.calls.find(([text]) => text.includes('jsonb_array_elements(lines)'))!;
    spy.mockRestore();
    expect(status).toBe(200);
    const rows = await database.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, values);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }

  const QUERIES: [string, RegExp][] = [
    ['', /orders_by_placed_at/],
    ['number=200615', /orders_number_unique/],
    ['number=200615-0000ab', /orders_number_unique/],
    ['email=ada500@example.com', /orders_by_email/],
    ['email[prefix]=ADA50', /orders_by_email/],
    ['sku=SKU-77', /orders_by_sku/],
    ['status=cancelled', /orders_by_status/],
    ['status[in]=cancelled,pending', /orders_by_(status|placed_at)/],
    ['payment_status=refunded', /orders_by_payment_status/],
    ['payment_status[in]=refunded,partially_refunded', /orders_by_(payment_status|placed_at)/],
    ['placed_at[gte]=2021-05-01T00:00:00Z&placed_at[lt]=2021-05-03T00:00:00Z', /orders_by_placed_at/],
    ['status=confirmed&placed_at[gte]=2021-05-01T00:00:00Z&placed_at[lt]=2021-06-01T00:00:00Z', /orders_by_/],
    ['sku=SKU-77&status=fulfilled&email[prefix]=user', /orders_by_/],
    ['sort=-total', /orders_by_total/],
    ['status[in]=confirmed&payment_status[in]=captured&sort=placed_at', /orders_by_/],
  ];

  it.each(QUERIES)('reads no whole table for "%s"', async (query, index) => {
    const plan = await planOf(query);
    expect(plan).not.toMatch(/Seq Scan on orders/);
    expect(plan).toMatch(index);
  });

  it('nor for the pages that follow', async () => {
    for (const query of ['status=confirmed', 'sku=SKU-77&sort=placed_at', 'email[prefix]=ada&limit=5']) {
      const { body } = await list(encoded(`${query}&limit=3`.replace('&limit=5&limit=3', '&limit=5')));
      expect(body.page.has_more).toBe(true);
      expect(await planOf(`${query}&cursor=${body.page.next_cursor}`)).not.toMatch(/Seq Scan on orders/);
    }
  });

  it('would show it if it did: the plans that are looked at are real', async () => {
    const rows = await database.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT id FROM orders.orders WHERE billing_address->>'city' = 'x'`,
    );
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Seq Scan on orders/);
  });

  const count = async (query: string): Promise<number> => (await list(encoded(`${query}&count=exact`))).body.page.count;

  it('finds what begins so, in any case, and nothing else', async () => {
    expect(await count('number=200101-0000000A')).toBe(1);
    expect(await count('number=200101-0000000a')).toBe(1);
    expect(await count('number=200615-')).toBe(12);
    expect(await count('email=ADA500@EXAMPLE.COM')).toBe(1);
    expect(await count('email[prefix]=ada1999')).toBe(2); // 19990 and 19995
    expect(await count('email[prefix]=a_a')).toBe(0);
    expect(await count('email[prefix]=%25')).toBe(0);
    expect(await count('sku=SKU-77')).toBe(10);
    expect(await count('sku=sku-77')).toBe(0);
    expect(await count('sku=SKU-7')).toBe(10);
  });

  it('combines what is asked', async () => {
    const cancelled = await count('status=cancelled');
    expect(cancelled).toBe(FILLED / 50);
    expect(await count('status[in]=cancelled&payment_status[in]=refunded,partially_refunded')).toBe(cancelled);
    expect(await count('status=cancelled&payment_status=captured')).toBe(0);
    expect(await count('sku=SKU-50&status=cancelled&placed_at[lt]=2021-01-01T00:00:00Z')).toBe(3);
    const seen = new Set<string>();
    for (let cursor = ''; ;) {
      const { body } = await list(`status=cancelled&limit=100${cursor}`);
      body.data.forEach(({ id }: { id: string }) => seen.add(id));
      if (!body.page.has_more) break;
      cursor = `&cursor=${encodeURIComponent(body.page.next_cursor)}`;
    }
    expect(seen.size).toBe(cancelled);
  });

  it.each([
    'number=%',
    'number=',
    'email[prefix]=',
    'email[prefix]=a b',
    'email[in]=a@example.com',
    'sku=',
    'sku=%00',
    'sku[in]=A',
    'payment_status[in]=captured,lost',
    'payment_status[in]=',
    'status[in]=confirmed,',
    'phone=1',
  ])('refuses %s', async (query) => {
    expect((await list(query)).body).toMatchObject({ status: 400, code: 'malformed_parameter' });
  });
});
