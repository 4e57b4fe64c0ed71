import { newId } from '../../../src/platform/runtime/new-id.js';
import { type Shop, startShop } from '../../support/shop.js';

const LOCATIONS = '/v1/admin/inventory/locations';
let shop: Shop;
beforeAll(async () => (shop = await startShop()));
afterAll(() => shop?.close());

it('shows a location with its version, in one statement', async () => {
  const { body: created } = await shop.admin.post(LOCATIONS, { code: 'north', name: 'North', priority: 7 });
  const { status, body, headers, statements } = await shop.admin.get(`${LOCATIONS}/${created.id}`);
  expect([status, statements]).toEqual([200, 1]);
  expect(body).toEqual({
    ...{ id: created.id, code: 'north', name: 'North', priority: 7, active: true, version: 1 },
    ...{ country: null, region: null, postal_code: null, latitude: null, longitude: null },
  });
  expect(headers.get('etag')).toBe('"1"');
});

it('knows no other', async () => {
  const missing = await shop.admin.get(`${LOCATIONS}/${newId()}`);
  expect(missing).toMatchObject({ status: 404, body: { code: 'inventory.location_not_found' } });
  expect((await shop.store.get(`${LOCATIONS}/${newId()}`)).status).toBe(401);
});
