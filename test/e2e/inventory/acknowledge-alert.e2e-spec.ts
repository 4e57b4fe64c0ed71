import { given } from '../../support/given.js';
import { Stock } from './stock-harness.js';

const ALERTS = '/v1/admin/inventory/alerts';
let stock: Stock;
let variantId: string;
beforeAll(async () => void (stock = await Stock.start()));
afterAll(() => stock?.shop.close());

const level = (on_hand: number) =>
  stock.shop.admin.put('/v1/admin/inventory/levels', { variant_id: variantId, on_hand, low_stock_threshold: 5 });
const acknowledge = (id: string) => stock.shop.admin.post(`${ALERTS}/${id}/acknowledge`);

async function raised(): Promise<string> {
  ({ variantId } = await given.product(stock.shop, { stock: 10 }));
  await level(10);
  await level(1);
  await stock.shop.settle();
  return (await stock.shop.admin.get(`${ALERTS}?variant_id=${variantId}`)).body.data[0].id;
}

it('says that somebody sees to it, once', async () => {
  const id = await raised();
  const first = await acknowledge(id);
  expect(first).toMatchObject({ status: 200, body: { status: 'acknowledged', acknowledged_at: expect.any(String), version: 2 } }); // prettier-ignore
  expect((await acknowledge(id)).body).toEqual(first.body);
  expect((await stock.shop.admin.get(`${ALERTS}?status=acknowledged`)).body.data).toMatchObject([{ id }]);
});

it('leaves alone what has resolved itself', async () => {
  const id = await raised();
  await acknowledge(id);
  await level(9);
  await stock.shop.settle();
  expect(await acknowledge(id)).toMatchObject({ status: 409, body: { code: 'inventory.alert_resolved' } });
});

it.each(['01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11', 'nonsense'])('does not know %s', async (id) => {
  expect((await acknowledge(id)).status).toBe(404);
});
