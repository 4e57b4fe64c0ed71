import { DataSource } from 'typeorm';
import { AddLineCounts1764170000000 } from '../../../src/contexts/orders/storage/migrations/add-line-counts.migration.js';
import { Database } from '../../../src/platform/database/database.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

/** What has become of a line's units, as clients see it and as the database keeps it. */
describe('the lines of an order', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop);
  });
  afterAll(() => shop.close());

  async function sold() {
    const { variantId } = await given.product(shop, { price: 1000 });
    const lines = [{ variant_id: variantId, quantity: 3 }];
    const { body } = await shop.store.post('/v1/store/checkouts', given.checkout(variantId, shipping, { lines }), given.key()); // prettier-ignore
    return body.order as { id: string; lines: object[] };
  }
  const linesOf = async (id: string) => (await shop.admin.get(`/v1/admin/orders/${id}`)).body.lines;
  const sql = (text: string, values?: unknown[]) => shop.app.get(Database).query(text, values);

  it('begin with all units kept and none gone', async () => {
    const { lines } = await sold();
    const eur = (amount: number) => ({ amount, currency: 'EUR' });
    expect(lines).toMatchObject([{ quantity: 3, cancelled: 0, fulfilled: 0, returned: 0, gross: eur(3000) }]);
    expect(lines).toMatchObject([{ kept: { quantity: 3, gross: eur(3000) } }]);
  });

  it('are all cancelled with their order', async () => {
    const { id } = await sold();
    await shop.admin.post(`/v1/admin/orders/${id}/cancel`, { reason: 'test' });
    expect(await linesOf(id)).toMatchObject([{ cancelled: 3, kept: { quantity: 0, gross: { amount: 0 } } }]);
  });

  it.each([
    ['fulfilled and cancelled beyond the quantity', { fulfilled: 2, cancelled: 2 }],
    ['returned beyond what was fulfilled', { fulfilled: 1, returned: 2 }],
    ['less than nothing', { cancelled: -1 }],
    ['no count', { cancelled: null }],
  ])('are refused by the database itself when they are %s', async (_, counts) => {
    const { id } = await sold();
    const change = `UPDATE orders.orders SET lines = jsonb_set(lines, '{0}', lines->0 || $2::jsonb) WHERE id = $1`;
    await expect(sql(change, [id, JSON.stringify(counts)])).rejects.toThrow(/orders_units_add_up/);
  });

  it('of orders that are older than the counts get them', async () => {
    const [kept, gone] = [await sold(), await sold()];
    await shop.admin.post(`/v1/admin/orders/${kept.id}/fulfilments`, {});
    await shop.admin.post(`/v1/admin/orders/${gone.id}/cancel`, { reason: 'test' });
    const before = [await linesOf(kept.id), await linesOf(gone.id)];
    const owner = await new DataSource({ type: 'postgres', url: shop.databaseUrl }).initialize(); // as migrations run
    const runner = owner.createQueryRunner();
    const migration = new AddLineCounts1764170000000();
    try {
      await migration.down(runner);
      expect((await sql('SELECT lines->0 AS line FROM orders.orders WHERE id = $1', [gone.id]))[0]).toEqual({
        line: expect.not.objectContaining({ cancelled: expect.anything() }),
      });
      await migration.up(runner);
    } finally {
      await owner.destroy();
    }
    expect([await linesOf(kept.id), await linesOf(gone.id)]).toEqual(before);
  });
});
