import { Database } from '../../../src/platform/database/database.js';
import { newId } from '../../../src/platform/runtime/new-id.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

let shop: Shop;
let variantId: string;
beforeAll(async () => {
  shop = await startShop();
  ({ variantId } = await given.product(shop, { price: 1000, currency: 'EUR' }));
});
afterAll(() => shop?.close());

const path = (id = variantId) => `/v1/admin/variants/${id}/prices`;
const put = (prices: unknown, id?: string) => shop.admin.put(path(id), { prices });
const told = () =>
  shop.app
    .get(Database)
    .query<{ data: { prices: object[] } }>(
      `SELECT data FROM platform.facts WHERE type = 'pricing.prices-changed.v1' AND subject = $1 ORDER BY position`,
      [variantId],
    );

it('replaces the whole set, and tells only what is different', async () => {
  const prices = [
    { amount: 1100, currency: 'USD' },
    { amount: 1000, currency: 'EUR' },
  ];
  expect(await put(prices)).toMatchObject({
    status: 200,
    body: { variant_id: variantId, prices: [prices[1], prices[0]] },
  });
  expect((await shop.admin.get(path())).body.prices).toEqual([prices[1], prices[0]]);
  expect((await told()).at(-1)!.data.prices).toEqual([
    { variantId, currency: 'USD', amount: 1100, taxIncluded: false },
  ]);

  const before = (await told()).length;
  await put(prices);
  expect(await told()).toHaveLength(before);

  await put([{ amount: 900, currency: 'EUR' }]);
  expect((await told()).at(-1)!.data.prices).toEqual(
    expect.arrayContaining([
      { variantId, currency: 'EUR', amount: 900, taxIncluded: true },
      { variantId, currency: 'USD', amount: null, taxIncluded: false },
    ]),
  );
  expect((await put([])).body.prices).toEqual([]);
});

it('refuses a currency the shop does not sell in, and then changes nothing', async () => {
  await put([{ amount: 500, currency: 'EUR' }]);
  const refused = await put([
    { amount: 700, currency: 'EUR' },
    { amount: 1, currency: 'XAU' },
  ]);
  expect(refused).toMatchObject({ status: 422, body: { code: 'pricing.currency_not_sold', currencies: ['XAU'] } });
  expect((await shop.admin.get(path())).body.prices).toEqual([{ amount: 500, currency: 'EUR' }]);
});

it.each([
  ['a negative amount', [{ amount: -1, currency: 'EUR' }]],
  ['half a cent', [{ amount: 0.5, currency: 'EUR' }]],
  ['text', [{ amount: '12', currency: 'EUR' }]],
  ['no currency', [{ amount: 1 }]],
  [
    'a currency twice',
    [
      { amount: 1, currency: 'EUR' },
      { amount: 2, currency: 'EUR' },
    ],
  ],
  ['no list', null],
  ['a list of nothing', [null]],
])('refuses %s', async (_name, prices) => {
  expect(await put(prices)).toMatchObject({ status: 422, body: { code: 'validation_failed' } });
});

it('answers 404 for a variant that is not there, to read and to write', async () => {
  const notFound = { status: 404, body: { code: 'pricing.variant_not_found' } };
  expect(await put([], newId())).toMatchObject(notFound);
  expect(await shop.admin.get(path(newId()))).toMatchObject(notFound);
});

it('many at once, of the same prices in any order, end in one of them', async () => {
  const sets = [
    [
      { amount: 1, currency: 'EUR' },
      { amount: 1, currency: 'USD' },
    ],
    [
      { amount: 2, currency: 'USD' },
      { amount: 2, currency: 'EUR' },
    ],
  ];
  const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => put(sets[n % 2])));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  const { prices } = (await shop.admin.get(path())).body;
  expect(prices[0].amount).toBe(prices[1].amount);
});

it('needs a key that may', async () => {
  expect(await shop.store.put(path(), { prices: [] })).toMatchObject({ status: 401 });
});
