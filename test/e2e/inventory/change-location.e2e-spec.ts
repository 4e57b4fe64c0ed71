import { newId } from '../../../src/platform/runtime/new-id.js';
import { Stock } from './stock-harness.js';

const LOCATIONS = '/v1/admin/inventory/locations';
let stock: Stock;
let south: string;
beforeAll(async () => {
  stock = await Stock.start();
  const { body } = await stock.shop.admin.get(LOCATIONS);
  south = body.data.find(({ code }: { code: string }) => code === 'south').id;
});
afterAll(() => stock?.shop.close());

const change = (body: object, headers?: Record<string, string>) =>
  stock.shop.admin.patch(`${LOCATIONS}/${south}`, body, headers);

it('changes what is given, for who has seen the newest version', async () => {
  const changed = await change({ name: 'Deep south' }, { 'if-match': '"1"' });
  expect(changed).toMatchObject({ status: 200, body: { name: 'Deep south', priority: 10, version: 2 } });
  expect(await change({ name: 'x' }, { 'if-match': '"1"' })).toMatchObject({
    status: 412,
    body: { code: 'stale_version' },
  });
});

it('what is at a location out of use cannot be sold, and listeners hear of it', async () => {
  const variantId = await stock.of({ main: 1, south: 5 });
  await change({ active: false });
  expect(await stock.available(variantId)).toBe(1);
  const told = () => stock.facts('inventory.location-changed.v1');
  expect((await told()).at(-1)).toMatchObject({ subject: south, data: { locationId: south, active: false } });
  const facts = (await told()).length;
  await change({ name: 'Closed south', active: false });
  expect(await told()).toHaveLength(facts); // its name is nobody's stock
  await expect(stock.hold([{ variantId, quantity: 2 }])).rejects.toMatchObject({ code: 'out_of_stock' });
  await change({ active: true });
  await stock.hold([{ variantId, quantity: 6 }]);
  expect(await stock.available(variantId)).toBe(0);
});

it('answers 404 for a location that is not there', async () => {
  expect(await stock.shop.admin.patch(`${LOCATIONS}/${newId()}`, { name: 'x' })).toMatchObject({
    status: 404,
    body: { code: 'inventory.location_not_found' },
  });
});

it('refuses to change the code', async () => {
  expect(await change({ code: 'other' })).toMatchObject({ status: 422, body: { errors: [{ code: 'unknown_field' }] } });
});

it('says where the location is, and no longer', async () => {
  const place = { country: 'DE', region: 'BY', postal_code: '80331', latitude: 48.137, longitude: 11.575 };
  expect((await change(place)).body).toMatchObject(place);
  expect((await change({ latitude: null, longitude: null })).body).toMatchObject({ country: 'DE', latitude: null });
});

it.each([
  ['country', { country: 'de' }],
  ['region', { region: '' }],
  ['postal_code', { postal_code: 80331 }],
  ['latitude', { latitude: 90.5, longitude: 0 }],
  ['longitude', { latitude: 0, longitude: '11' }],
  ['longitude', { latitude: 1, longitude: null }],
])('refuses a wrong %s', async (path, body) => {
  await change({ latitude: null, longitude: null });
  const answer = await change(body);
  expect([answer.status, answer.body.errors[0].path]).toEqual([422, path]);
});
