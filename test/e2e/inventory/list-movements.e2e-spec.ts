import { Database } from '../../../src/platform/database/database.js';
import { asOwner } from '../../support/owner.js';
import { Stock } from './stock-harness.js';

const MOVEMENTS = '/v1/admin/inventory/movements';
let stock: Stock;
let variantId: string;
beforeAll(async () => {
  stock = await Stock.start();
  variantId = await stock.of({ main: 5, south: 5 });
  await stock.hold([{ variantId, quantity: 7 }]);
});
afterAll(() => stock?.shop.close());

it('shows what happened, the newest first, and pages on', async () => {
  const first = await stock.shop.admin.get(`${MOVEMENTS}?variant_id=${variantId}&limit=3`);
  expect(first.statements).toBe(1);
  const next = await stock.shop.admin.get(
    `${MOVEMENTS}?variant_id=${variantId}&limit=3&cursor=${first.body.page.next_cursor}`,
  );
  const reasons = [...first.body.data, ...next.body.data].map(({ reason }: { reason: string }) => reason);
  expect(reasons).toEqual(['held', 'held', 'counted', 'counted']);
});

it('filters by location', async () => {
  const { body } = await stock.shop.admin.get(`${MOVEMENTS}?location=main&count=exact`);
  expect(body.data).toMatchObject([{ held_delta: 2 }, { on_hand_delta: 5 }]);
  expect(body.page.count).toBe(2);
});

it.each(['variant_id=x', 'reference=x', 'reason=lost', 'colour=red', 'sort=reason', 'cursor=abc', 'limit=0'])(
  'refuses ?%s',
  async (query) => {
    expect(await stock.shop.admin.get(`${MOVEMENTS}?${query}`)).toMatchObject({ status: 400 });
  },
);

it('is for staff only', async () => {
  expect((await stock.shop.store.get(MOVEMENTS)).status).toBe(401);
});

it.each([
  'UPDATE inventory.movements SET on_hand_delta = 0',
  'DELETE FROM inventory.movements',
  'TRUNCATE inventory.movements',
])('the database refuses %s', async (sql) => {
  await expect(stock.shop.app.get(Database).query(sql)).rejects.toThrow('permission denied');
  await expect(asOwner(stock.shop.app, sql)).rejects.toThrow('movements are only ever added');
});

it('the database refuses a level that cannot be', async () => {
  const database = stock.shop.app.get(Database);
  const impossible = (change: string) =>
    database.query(`UPDATE inventory.levels SET ${change} WHERE variant_id = '${variantId}'`);
  await expect(impossible('held = -1')).rejects.toMatchObject({ constraint: 'levels_held_not_negative' });
  await expect(impossible('held = on_hand + 1')).rejects.toMatchObject({ constraint: 'levels_held_within_on_hand' });
});
