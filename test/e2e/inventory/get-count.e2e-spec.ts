import { given } from '../../support/given.js';
import { Stock } from './stock-harness.js';

const COUNTS = '/v1/admin/inventory/counts';
let stock: Stock;
beforeAll(async () => void (stock = await Stock.start()));
afterAll(() => stock?.shop.close());

it('shows one count by one statement, with its ETag', async () => {
  await given.product(stock.shop);
  const { body } = await stock.shop.admin.post(COUNTS, { location: 'south' });
  const found = await stock.shop.admin.get(`${COUNTS}/${body.id}`);
  expect([found.status, found.body, found.statements]).toEqual([200, body, 1]);
  expect((await stock.shop.admin.get(`${COUNTS}/${body.id}`, { 'if-none-match': '"1"' })).status).toBe(304);
});

it.each(['01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11', 'nonsense'])('does not know %s', async (id) => {
  expect((await stock.shop.admin.get(`${COUNTS}/${id}`)).status).toBe(404);
});
