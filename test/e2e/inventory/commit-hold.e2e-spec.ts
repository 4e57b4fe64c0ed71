import { newId } from '../../../src/platform/runtime/new-id.js';
import { Stock } from './stock-harness.js';

let stock: Stock;
beforeAll(async () => (stock = await Stock.start()));
afterAll(() => stock?.shop.close());

it('sells what is held, where it is held, once', async () => {
  const variantId = await stock.of({ main: 10, south: 2 });
  const hold = await stock.hold([{ variantId, quantity: 3 }]);
  expect(await stock.commit(hold)).toBe('committed');
  expect(await stock.commit(hold)).toBe('committed');
  expect(await stock.levels(variantId)).toEqual({ south: [0, 0], main: [9, 0] });
  const { body } = await stock.shop.admin.get(`/v1/admin/inventory/movements?reference=${hold}&location=main`);
  expect(body.data).toMatchObject([
    { reason: 'sold', on_hand_delta: -1, held_delta: -1 },
    { reason: 'held', on_hand_delta: 0, held_delta: 1 },
  ]);
});

it('comes too late for a hold that was let go, or never was', async () => {
  const variantId = await stock.of({ main: 10 });
  const hold = await stock.hold([{ variantId, quantity: 3 }]);
  await stock.release(hold);
  expect(await stock.commit(hold)).toBe('gone');
  expect(await stock.commit(newId())).toBe('gone');
  expect(await stock.levels(variantId)).toEqual({ main: [10, 0] });
});
