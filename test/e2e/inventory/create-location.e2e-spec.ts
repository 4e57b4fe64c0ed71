import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

const LOCATIONS = '/v1/admin/inventory/locations';
let shop: Shop;
beforeAll(async () => (shop = await startShop()));
afterAll(() => shop?.close());

it('adds a location, with what is usual where nothing is said', async () => {
  const created = await shop.admin.post(LOCATIONS, { code: 'north', name: 'North' });
  expect(created).toMatchObject({
    status: 201,
    body: { code: 'north', name: 'North', priority: 200, active: true, version: 1 },
  });
  expect(created.headers.get('etag')).toBe('"1"');
  const found = await shop.admin.get(`${LOCATIONS}/${created.body.id}`);
  expect(found.body).toEqual(created.body);
  const { variantId } = await given.product(shop, { stock: 3 });
  const { body } = await shop.admin.get(`/v1/admin/inventory/levels?variant_id=${variantId}`);
  expect(body.data).toMatchObject([{ location: 'main', on_hand: 3 }]); // as before
});

it('refuses a code that another location has', async () => {
  expect(await shop.admin.post(LOCATIONS, { code: 'main', name: 'Again' })).toMatchObject({
    status: 409,
    body: { code: 'inventory.location_code_taken' },
  });
});

it.each([{ code: 'Nörd', name: 'x' }, { code: 'a' }, { code: 'a', name: '' }, { code: 'a', name: 'x', priority: -1 }])(
  'refuses %j',
  async (body) => {
    expect(await shop.admin.post(LOCATIONS, body)).toMatchObject({ status: 422, body: { code: 'validation_failed' } });
  },
);
