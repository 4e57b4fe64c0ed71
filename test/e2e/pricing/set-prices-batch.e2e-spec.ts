import { newId } from '../../../src/platform/runtime/new-id.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

const BATCH = '/v1/admin/prices/batch';
let shop: Shop;
let variantId: string;
beforeAll(async () => {
  shop = await startShop();
  ({ variantId } = await given.product(shop, { price: 1000, currency: 'EUR' }));
});
afterAll(() => shop?.close());

it('sets what it can and says of each price what became of it', async () => {
  const unknown = newId();
  const prices = [
    { variant_id: variantId.toUpperCase(), currency: 'USD', amount: 1200 },
    { variant_id: unknown, currency: 'EUR', amount: 1 },
    { variant_id: variantId, currency: 'XAU', amount: 1 },
    { variant_id: variantId, currency: 'EUR', amount: null },
  ];
  const answer = await shop.admin.post(BATCH, { prices });
  expect(answer.status).toBe(200);
  expect(answer.body.changed).toBe(2);
  expect(answer.body.data.map(({ outcome, code }: { outcome: string; code?: string }) => code ?? outcome)).toEqual([
    'set',
    'variant_unknown',
    'currency_not_sold',
    'set',
  ]);
  const { body } = await shop.admin.get(`/v1/admin/variants/${variantId}/prices`);
  expect(body.prices).toEqual([{ amount: 1200, currency: 'USD' }]);
  expect((await shop.admin.post(BATCH, { prices })).body.changed).toBe(0);
});

it('takes 1 to 100 prices, each with an amount or null', async () => {
  const price = { variant_id: variantId, currency: 'EUR', amount: 1 };
  for (const prices of [[], Array(101).fill(price), [{ ...price, amount: undefined }], [{ ...price, amount: 1.5 }]]) {
    expect(await shop.admin.post(BATCH, { prices })).toMatchObject({
      status: 422,
      body: { code: 'validation_failed' },
    });
  }
});
