import { Stock } from './stock-harness.js';

let stock: Stock;
beforeAll(async () => (stock = await Stock.start()));
afterAll(() => stock?.shop.close());

const PATH = '/v1/admin/inventory/allocation';

it('goes by priority until somebody says otherwise', async () => {
  const { body, headers } = await stock.shop.admin.get(PATH);
  expect(body).toEqual({ strategy: 'priority', split: 'freely', version: 1 });
  expect(headers.get('etag')).toBe('"1"');
  await stock.shop.admin.put(PATH, { strategy: 'nearest', split: 'fewest_parcels' });
  expect((await stock.shop.admin.get(PATH)).body).toEqual({ strategy: 'nearest', split: 'fewest_parcels', version: 2 });
});

it('is not for strangers', async () => {
  expect((await stock.shop.store.get(PATH)).status).toBe(401);
});
