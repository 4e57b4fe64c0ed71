import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { given } from '../../support/given.js';
import { Stock } from './stock-harness.js';

const LEVELS = '/v1/admin/inventory/levels';
let stock: Stock;
let variantId: string;
beforeAll(async () => void (stock = await Stock.start()));
beforeEach(async () => {
  ({ variantId } = await given.product(stock.shop, { stock: 10 }));
  await watch(3);
});
afterAll(() => stock?.shop.close());

const watch = (low_stock_threshold: number | null, on_hand = 10) =>
  stock.shop.admin.put(LEVELS, { variant_id: variantId, on_hand, low_stock_threshold });
const adjust = (delta: number) =>
  stock.shop.admin.post(`${LEVELS}/adjustments`, { variant_id: variantId, delta, reason: 'damaged' });

async function alerts(): Promise<{ status: string; available: number; threshold: number }[]> {
  await stock.shop.settle();
  return (await stock.shop.admin.get(`/v1/admin/inventory/alerts?variant_id=${variantId}`)).body.data;
}

async function review(): Promise<void> {
  await stock.shop.settle();
  await stock.shop.app.get(Jobs).add('inventory.review-alerts');
}

it('raises one alert when a level runs low, however it goes on falling', async () => {
  expect(await alerts()).toEqual([]);
  await adjust(-7);
  expect(await alerts()).toMatchObject([{ status: 'open', available: 3, threshold: 3, location: 'south' }]);
  await adjust(-1);
  await stock.hold([{ variantId, quantity: 2 }]);
  expect(await alerts()).toHaveLength(1);
});

it('resolves itself when there is more again, and is raised anew', async () => {
  await adjust(-8);
  expect(await alerts()).toMatchObject([{ status: 'open' }]);
  await adjust(8);
  expect(await alerts()).toMatchObject([{ status: 'resolved', resolved_at: expect.any(String) }]);
  await adjust(-9);
  expect(await alerts()).toMatchObject([{ status: 'open', available: 1 }, { status: 'resolved' }]);
});

it('counts what is held as gone, and a release as there again', async () => {
  const hold = await stock.hold([{ variantId, quantity: 8 }]);
  expect(await alerts()).toMatchObject([{ status: 'open', available: 2 }]);
  await stock.release(hold);
  expect(await alerts()).toMatchObject([{ status: 'resolved' }]);
});

it('notices a threshold that was set or taken away', async () => {
  await stock.shop.settle();
  await watch(20);
  expect(await alerts()).toEqual([]); // no unit has moved
  await review();
  expect(await alerts()).toMatchObject([{ status: 'open', available: 10, threshold: 20 }]);
  await watch(null);
  await review();
  expect(await alerts()).toMatchObject([{ status: 'resolved' }]);
});

it('raises nothing for a level that nobody watches', async () => {
  await watch(null);
  await adjust(-10);
  expect(await alerts()).toEqual([]);
});
