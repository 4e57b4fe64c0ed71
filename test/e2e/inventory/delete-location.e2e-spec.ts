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

it('refuses an older version, deletes a location that never had stock, once', async () => {
  const path = `${LOCATIONS}/${south}`;
  expect(await stock.shop.admin.delete(path, { 'if-match': '"7"' })).toMatchObject({ status: 412 });
  expect(await stock.shop.admin.delete(path, { 'if-match': '"1"' })).toMatchObject({ status: 204 });
  expect(await stock.shop.admin.delete(path)).toMatchObject({
    status: 404,
    body: { code: 'inventory.location_not_found' },
  });
});

it('keeps a location that has levels', async () => {
  await stock.of({ main: 1 });
  const { body } = await stock.shop.admin.get(LOCATIONS);
  expect(await stock.shop.admin.delete(`${LOCATIONS}/${body.data[0].id}`)).toMatchObject({
    status: 409,
    body: { code: 'inventory.location_in_use' },
  });
  expect(await stock.shop.admin.delete(`${LOCATIONS}/${newId()}`)).toMatchObject({ status: 404 });
});
