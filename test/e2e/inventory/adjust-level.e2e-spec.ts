import { given } from '../../support/given.js';
import { Stock } from './stock-harness.js';

const ADJUSTMENTS = '/v1/admin/inventory/levels/adjustments';
let stock: Stock;
let variantId: string;
beforeAll(async () => {
  stock = await Stock.start();
  ({ variantId } = await given.product(stock.shop, { stock: 20 }));
});
afterAll(() => stock?.shop.close());

const adjust = (body: object, headers?: Record<string, string>) =>
  stock.shop.admin.post(ADJUSTMENTS, { variant_id: variantId, reason: 'damaged', ...body }, headers);

it('adds units or takes them away, and says why in the movement', async () => {
  expect(await adjust({ delta: -2 })).toMatchObject({ status: 200, body: { on_hand: 18, location: 'south' } });
  expect(await adjust({ delta: 5, reason: 'found' })).toMatchObject({ body: { on_hand: 23 } });
  const { body } = await stock.shop.admin.get(`/v1/admin/inventory/movements?variant_id=${variantId}&limit=2`);
  expect(body.data).toMatchObject([
    { reason: 'found', on_hand_delta: 5 },
    { reason: 'damaged', on_hand_delta: -2 },
  ]);
});

it('loses no adjustment when 40 come at once', async () => {
  const { variantId: other } = await given.product(stock.shop, { stock: 100 });
  await Promise.all(
    Array.from({ length: 40 }, (_, n) => adjust({ variant_id: other, delta: n % 2 ? 3 : -1, reason: 'counted-again' })),
  );
  expect(await stock.available(other)).toBe(100 + 20 * 3 - 20);
});

it('happens once for one Idempotency-Key', async () => {
  const before = await stock.available(variantId);
  const answers = await Promise.all([1, 2, 3].map(() => adjust({ delta: 1 }, { 'idempotency-key': 'once' })));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await stock.available(variantId)).toBe(before + 1);
});

it('refuses to go below what is held, or below nothing', async () => {
  expect(await adjust({ delta: -100_000 })).toMatchObject({ status: 409, body: { code: 'inventory.below_held' } });
});

it('refuses when the level is not what the caller saw', async () => {
  expect(await adjust({ delta: 1, expected_on_hand: 0 })).toMatchObject({
    status: 409,
    body: { code: 'inventory.level_changed' },
  });
});

it('refuses what says nothing', async () => {
  for (const body of [{ delta: 0 }, { delta: 1.5 }, { delta: 1, reason: '' }, { delta: 1, reason: 'Oh no!' }]) {
    expect(await adjust(body)).toMatchObject({ status: 422, body: { code: 'validation_failed' } });
  }
});
