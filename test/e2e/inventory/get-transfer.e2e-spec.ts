import { given } from '../../support/given.js';
import { Stock } from './stock-harness.js';

const TRANSFERS = '/v1/admin/inventory/transfers';
let stock: Stock;
beforeAll(async () => void (stock = await Stock.start()));
afterAll(() => stock?.shop.close());

it('shows one transfer by one statement, with its ETag', async () => {
  const { variantId } = await given.product(stock.shop, { stock: 4 });
  const lines = [{ variant_id: variantId, quantity: 3 }];
  const { body } = await stock.shop.admin.post(TRANSFERS, { from: 'south', to: 'main', lines });
  const found = await stock.shop.admin.get(`${TRANSFERS}/${body.id}`);
  expect([found.status, found.body, found.statements]).toEqual([200, body, 1]);
  expect((await stock.shop.admin.get(`${TRANSFERS}/${body.id}`, { 'if-none-match': '"1"' })).status).toBe(304);
  const location = (await stock.shop.admin.get('/v1/admin/inventory/locations')).body.data.at(-1);
  expect(location.code).toBe('main');
  expect(await stock.shop.admin.delete(`/v1/admin/inventory/locations/${location.id}`)).toMatchObject({
    status: 409, // the transfer goes there
    body: { code: 'inventory.location_in_use' },
  });
});

it.each(['01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11', 'nonsense'])('does not know %s', async (id) => {
  expect((await stock.shop.admin.get(`${TRANSFERS}/${id}`)).status).toBe(404);
});
