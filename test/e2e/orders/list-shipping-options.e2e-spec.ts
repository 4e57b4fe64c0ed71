import { GERMANY, shipsToGermany } from '../../support/carts.js';
import { type Shop, startShop } from '../../support/shop.js';

const eur = (amount: number): object => ({ amount, currency: 'EUR' });

describe('GET /v1/store/shipping-options', () => {
  let shop: Shop;
  let options: { standard: string; express: string };
  beforeAll(async () => {
    shop = await startShop();
    options = await shipsToGermany(shop);
    const balearic = {
      ...GERMANY,
      name: 'Balearic Islands',
      countries: [],
      regions: ['ES-IB'],
      options: [GERMANY.options[1]],
    };
    await shop.admin.put('/v1/admin/shipping-zones/balearic', balearic);
    await shop.admin.put('/v1/admin/shipping-zones/spain', { ...GERMANY, name: 'Spain', countries: ['ES', 'PT'] });
  });
  afterAll(() => shop.close());

  const list = async (query: string): Promise<{ code: string }[]> =>
    (await shop.store.get(`/v1/store/shipping-options?${query}`)).body.data;

  it('shows what goes to a country, in the order of the merchant, with its brackets', async () => {
    const { status, body, statements } = await shop.store.get('/v1/store/shipping-options?country=DE&currency=EUR');
    expect(status).toBe(200);
    expect(body.data).toEqual([
      {
        ...{ id: options.standard, code: 'standard', name: 'Standard delivery' },
        ...{ delivery_estimate: '2 to 4 working days', amount: eur(490) },
        brackets: [
          { max_weight_grams: 1000, amount: eur(490), free_from: eur(10_000) },
          { max_weight_grams: 5000, amount: eur(790), free_from: eur(10_000) },
        ],
      },
      {
        ...{ id: options.express, code: 'express', name: 'Express', delivery_estimate: null, amount: eur(1490) },
        brackets: [{ max_weight_grams: 1000, amount: eur(1490), free_from: null }],
      },
    ]);
    expect(statements).toBe(1);
  });

  it('leaves out options without a price in the currency, and has none for elsewhere', async () => {
    expect(await list('country=DE&currency=USD')).toMatchObject([{ code: 'standard', amount: { amount: 900 } }]);
    expect(await list('country=DE&currency=JPY')).toEqual([]);
    expect(await list('country=FR&currency=EUR')).toEqual([]);
  });

  it('lets a zone of the region win over zones of its country', async () => {
    const codes = async (query: string): Promise<string[]> => (await list(query)).map(({ code }) => code);
    expect(await codes('country=ES&region=ES-IB&currency=EUR')).toEqual(['express']);
    expect(await codes('country=ES&region=ES-MD&currency=EUR')).toEqual(['standard', 'express']);
    expect(await codes('country=ES&currency=EUR')).toEqual(['standard', 'express']);
    expect(await codes('country=PT&currency=EUR')).toEqual(['standard', 'express']);
  });

  it.each([
    '',
    'country=DE',
    'currency=EUR',
    'country=de&currency=EUR',
    'country=DE&currency=EUR&region=x',
    'country=DE&currency=EUR&a=1',
  ])('refuses "%s"', async (query) => {
    const { status, body } = await shop.store.get(`/v1/store/shipping-options?${query}`);
    expect([status, body.code]).toEqual([400, 'malformed_parameter']);
  });
});
