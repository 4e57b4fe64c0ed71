import { given } from '../../support/given.js';
import { Stock } from './stock-harness.js';

const COUNTS = '/v1/admin/inventory/counts';
let stock: Stock;
let variantId: string;
beforeAll(async () => {
  stock = await Stock.start();
  ({ variantId } = await given.product(stock.shop, { stock: 10 }));
  await given.product(stock.shop, { stock: 5 });
});
afterEach(async () => {
  const { body } = await stock.shop.admin.get(`${COUNTS}?status=open`);
  for (const { id } of body.data) await stock.shop.admin.post(`${COUNTS}/${id}/cancel`);
});
afterAll(() => stock?.shop.close());

const open = (body: object) => stock.shop.admin.post(COUNTS, body);

it('asks for everything that the location has, or for what is listed', async () => {
  const { status, body } = await open({ location: 'south', note: 'Yearly count' });
  expect(status).toBe(201);
  expect(body).toMatchObject({ status: 'open', location: 'south', everything: true, lines: 2, counted: 0, note: 'Yearly count' }); // prettier-ignore
  expect((await open({ location: 'main', variant_ids: [variantId, variantId.toUpperCase()] })).body).toMatchObject({ everything: false, lines: 1 }); // prettier-ignore
});

it('is the only open one of its location, also when several begin at once', async () => {
  const answers = await Promise.all([1, 2, 3, 4].map(() => open({ location: 'south' })));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  expect((await open({ location: 'south' })).body.code).toBe('inventory.count_open');
});

it('names what is wrong', async () => {
  const unknown = '01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11';
  expect(await open({ location: 'nowhere' })).toMatchObject({
    status: 422,
    body: { code: 'inventory.location_unknown' },
  });
  expect(await open({ location: 'south', variant_ids: [variantId, unknown] })).toMatchObject({
    status: 422,
    body: { code: 'inventory.variant_unknown', errors: [{ path: 'variant_ids.1' }] },
  });
  for (const variant_ids of [[], ['x'], null, 'all']) {
    expect(await open({ location: 'south', variant_ids })).toMatchObject({ status: 422, body: { code: 'validation_failed' } }); // prettier-ignore
  }
  expect((await stock.shop.admin.get(`${COUNTS}?status=open`)).body.data).toEqual([]);
});
