import { GERMANY } from '../../support/carts.js';
import { type Shop, startShop } from '../../support/shop.js';

const PATH = '/v1/admin/shipping-zones/germany';

describe('PUT /v1/admin/shipping-zones/{code}', () => {
  let shop: Shop;
  beforeAll(async () => (shop = await startShop()));
  afterAll(() => shop.close());

  it('creates a zone with its options and prices', async () => {
    const { status, body } = await shop.admin.put(PATH, GERMANY);
    expect(status).toBe(200);
    expect(body).toMatchObject({ code: 'germany', name: 'Germany', countries: ['DE'], regions: [] });
    expect(body.options).toMatchObject([
      {
        ...{ code: 'standard', name: 'Standard delivery', delivery_estimate: '2 to 4 working days' },
        prices: GERMANY.options[0]!.prices.map(({ currency, brackets }) => ({
          currency,
          brackets: brackets.map((bracket) => ({ free_from: null, ...bracket })),
        })),
      },
      { code: 'express', delivery_estimate: null },
    ]);
  });

  it('replaces the whole zone, while an option keeps its id by its code', async () => {
    const before = (await shop.admin.put(PATH, GERMANY)).body.options;
    const [standard, express] = GERMANY.options;
    const changed = {
      ...GERMANY,
      name: 'D',
      options: [
        { ...express!, name: 'Next day' },
        { ...standard!, code: 'slow' },
      ],
    };
    const { body } = await shop.admin.put(PATH, changed);
    expect(body).toMatchObject({ name: 'D', options: [{ code: 'express', name: 'Next day' }, { code: 'slow' }] });
    expect(body.options[0].id).toBe(before[1].id);
    expect(body.options[1].id).not.toBe(before[0].id);
  });

  it('gives one result when two staff put it at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => shop.admin.put(PATH, GERMANY)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(new Set(answers.map(({ body }) => body.options[0].id)).size).toBe(1);
  });

  it.each([
    ['no place', { ...GERMANY, countries: [] }, 'countries'],
    ['an unknown country', { ...GERMANY, countries: ['XX'] }, 'countries'],
    ['a country in lower case', { ...GERMANY, countries: ['de'] }, 'countries'],
    ['a malformed region', { ...GERMANY, regions: ['DE_BE'] }, 'regions'],
    ['two options of one code', { ...GERMANY, options: [GERMANY.options[0], GERMANY.options[0]] }, 'options'],
    ['an unknown field', { ...GERMANY, colour: 'red' }, 'colour'],
    ['no options', { ...GERMANY, options: undefined }, 'options'],
  ])('refuses %s', async (_, zone, path) => {
    const { status, body } = await shop.admin.put(PATH, zone);
    expect(status).toBe(422);
    expect(body.errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  it.each([
    ['a negative amount', [{ max_weight_grams: 1, amount: -1 }], 'brackets.0.amount'],
    ['a fraction', [{ max_weight_grams: 1, amount: 1.5 }], 'brackets.0.amount'],
    ['no weight', [{ max_weight_grams: 0, amount: 1 }], 'brackets.0.max_weight_grams'],
    ['free from nothing', [{ max_weight_grams: 1, amount: 1, free_from: 0 }], 'brackets.0.free_from'],
    ['one weight twice', Array(2).fill({ max_weight_grams: 1, amount: 1 }), 'brackets'],
    ['no brackets', [], 'brackets'],
    ['nothing', [null], 'brackets.0'],
  ])('refuses prices with %s', async (_, brackets, path) => {
    const option = { code: 'a', name: 'A', prices: [{ currency: 'EUR', brackets }] };
    const { status, body } = await shop.admin.put(PATH, { ...GERMANY, options: [option] });
    expect(status).toBe(422);
    expect(body.errors[0].path).toBe(`options.0.prices.0.${path}`);
  });

  it('refuses a malformed code and foreign callers', async () => {
    expect((await shop.admin.put('/v1/admin/shipping-zones/Not%20a%20code', GERMANY)).status).toBe(400);
    expect((await shop.store.put(PATH, GERMANY)).status).toBe(401);
  });
});
