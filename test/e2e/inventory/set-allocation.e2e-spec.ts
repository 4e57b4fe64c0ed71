import { type ShipTo } from '../../../src/contexts/inventory/contract/allocation-strategy.js';
import { type StockLine } from '../../../src/contexts/inventory/contract/hold-stock.command.js';
import { given } from '../../support/given.js';
import { Stock } from './stock-harness.js';

const PATH = '/v1/admin/inventory/allocation';

let stock: Stock;
beforeAll(async () => {
  stock = await Stock.start();
  const { body } = await stock.shop.admin.get('/v1/admin/inventory/locations');
  const main = body.data.find(({ code }: { code: string }) => code === 'main');
  const south = body.data.find(({ code }: { code: string }) => code === 'south');
  const berlin = { country: 'DE', region: 'BE', postal_code: '10115', latitude: 52.53, longitude: 13.38 };
  const lyon = { country: 'FR', region: 'ARA', postal_code: '69001', latitude: 45.77, longitude: 4.83 };
  await stock.shop.admin.patch(`/v1/admin/inventory/locations/${main.id}`, berlin);
  await stock.shop.admin.patch(`/v1/admin/inventory/locations/${south.id}`, lyon);
});
afterAll(() => stock?.shop.close());

const put = (allocation: object) => stock.shop.admin.put(PATH, allocation);

/** Where three units of a variant that is everywhere come from. */
async function servedFrom(shipTo?: ShipTo, units = { main: 10, south: 20 }): Promise<Record<string, number>> {
  const variantId = await stock.of(units);
  return stock.placesOf(await stock.hold([{ variantId, quantity: 3 }], undefined, { shipTo }), variantId);
}

it('serves from the nearest location, the one with most, or the preferred one', async () => {
  const [germany, france] = [{ country: 'DE', postalCode: '80331' }, { country: 'FR' }];
  await put({ strategy: 'priority' });
  expect(await servedFrom(germany)).toEqual({ south: 3 });
  await put({ strategy: 'nearest' });
  expect([await servedFrom(germany), await servedFrom(france), await servedFrom()]).toEqual([
    { main: 3 },
    { south: 3 },
    { south: 3 },
  ]);
  const strasbourg = { country: 'FR', latitude: 48.58, longitude: 7.75 };
  const stettin = { country: 'PL', latitude: 53.43, longitude: 14.55 };
  expect([await servedFrom(strasbourg), await servedFrom(stettin)]).toEqual([{ south: 3 }, { main: 3 }]);
  await put({ strategy: 'most_stock' });
  expect(await servedFrom(germany, { main: 9, south: 8 })).toEqual({ main: 3 });
  expect(await servedFrom(germany, { main: 8, south: 8 })).toEqual({ south: 3 });
});

it('serves the ship-to address of an order that a shopper places', async () => {
  await put({ strategy: 'nearest' });
  const shipping = await given.shippingOption(stock.shop);
  const variantId = await stock.product({ main: 5, south: 5 });
  const { body, status } = await stock.shop.store.post('/v1/store/checkouts', given.checkout(variantId, shipping), given.key()); // prettier-ignore
  expect(status).toBe(201);
  expect(await stock.placesOf(body.order.id, variantId)).toEqual({ main: 1 });
});

it('sends as few parcels as it can, when that is wished', async () => {
  const [one, other] = [await stock.of({ south: 5, main: 9 }), await stock.of({ south: 1, main: 9 })];
  const lines: StockLine[] = [one, other].map((variantId) => ({ variantId, quantity: 2 }));
  const places = async (split: 'freely' | 'fewest_parcels') => {
    const hold = await stock.hold(lines, undefined, { strategy: 'priority', split });
    const found = [await stock.placesOf(hold, one), await stock.placesOf(hold, other)];
    await stock.release(hold);
    return found;
  };
  expect(await places('freely')).toEqual([{ south: 2 }, { south: 1, main: 1 }]);
  expect(await places('fewest_parcels')).toEqual([{ main: 2 }, { main: 2 }]);
  await put({ strategy: 'priority', split: 'fewest_parcels' });
  expect(await servedFrom(undefined, { main: 2, south: 2 })).toEqual({ south: 2, main: 1 });
});

it.each([
  ['strategy', {}, 'validation_failed'],
  ['strategy', { strategy: 'by the moon' }, 'validation_failed'],
  ['strategy', { strategy: 'by-the-moon' }, 'inventory.strategy_unknown'],
  ['split', { strategy: 'nearest', split: 'never' }, 'validation_failed'],
  ['split', { strategy: 'nearest', split: null }, 'validation_failed'],
])('refuses a wrong %s', async (path, request, code) => {
  const before = (await stock.shop.admin.get(PATH)).body;
  const { status, body } = await put(request);
  expect([status, body.code, body.errors[0].path]).toEqual([422, code, path]);
  expect((await stock.shop.admin.get(PATH)).body).toEqual(before);
});

it('refuses a stale version, strangers, and a request for a strategy that is not there', async () => {
  const stale = await stock.shop.admin.put(PATH, { strategy: 'nearest' }, { 'if-match': '"0"' });
  expect(stale.body).toMatchObject({ status: 412, code: 'stale_version' });
  expect((await stock.shop.store.put(PATH, { strategy: 'nearest' })).status).toBe(401);
  const variantId = await stock.of({ main: 5 });
  expect(await stock.tryHold(variantId, 1, { strategy: 'moon' })).toBe('inventory.strategy_unknown');
});
