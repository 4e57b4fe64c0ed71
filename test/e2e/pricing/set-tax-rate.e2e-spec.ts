import { type Shop, startShop } from '../../support/shop.js';

const RATES = '/v1/admin/tax-rates';
let shop: Shop;
beforeAll(async () => (shop = await startShop()));
afterAll(() => shop?.close());

const rates = async (country: string) =>
  (await shop.admin.get(`${RATES}?country=${country}&limit=100`)).body.data as Record<string, string>[];

it('sets the rate of a country, a region, a category', async () => {
  const set = await shop.admin.put(RATES, { country: 'BR', rate: '0.170000' });
  expect(set).toMatchObject({
    status: 200,
    body: { country: 'BR', region: null, category: 'standard', rate: '0.17' },
  });
  await shop.admin.put(RATES, { country: 'BR', region: 'BR-SP', category: 'books', rate: '0' });
  const again = await shop.admin.put(RATES, { country: 'BR', region: null, rate: '0.18' });
  expect(again.body).toEqual({ ...set.body, rate: '0.18' });
  expect(await rates('BR')).toHaveLength(2);
});

it.each([
  [{ country: 'DE', rate: '1.5' }, 'validation_failed'],
  [{ country: 'DE', rate: 0.19 }, 'validation_failed'],
  [{ country: 'DE', rate: '0.1234567' }, 'validation_failed'],
  [{ country: 'XX', rate: '0.1' }, 'validation_failed'],
  [{ country: 'DE', rate: '0.1', category: 'Books!' }, 'validation_failed'],
  [{ country: 'DE', rate: '0.1', region: 'AT-9' }, 'pricing.region_elsewhere'],
])('refuses %j', async (body, code) => {
  expect(await shop.admin.put(RATES, body)).toMatchObject({ status: 422, body: { code } });
});
