import { setTimeout as sleep } from 'node:timers/promises';
import { QueryBus } from '@nestjs/cqrs';
import { ExpireHolds } from '../../../src/contexts/inventory/expire-holds/expire-holds.job.js';
import { DescribeHolds } from '../../../src/contexts/inventory/contract/describe-holds.query.js';
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

it('sells what a first delivery brought for the hold while the sale waited for it', async () => {
  const variantId = await stock.product();
  await stock.policy(variantId, { backorder: { limit: 5 } });
  const hold = await stock.hold([{ variantId, quantity: 2 }]);
  const delivery = () => stock.set([{ variantId, location: 'main', onHand: 5 }]);
  expect(await stock.amid(delivery, hold, () => stock.commit(hold))).toBe('committed');
  expect(await stock.levels(variantId)).toEqual({ south: [0, 0], main: [3, 0] });
  await stock.release(hold);
  expect(await stock.levels(variantId)).toEqual({ south: [0, 0], main: [5, 0] });
});

describe('a payment that comes after the hold has expired', () => {
  const expired = async (lines: { variantId: string; quantity: number }[], terms = {}): Promise<string> => {
    const hold = await stock.hold(lines, new Date(Date.now() - 1000), terms);
    await stock.shop.app.get(ExpireHolds).run();
    return hold;
  };

  it('takes the units again, wherever they are now', async () => {
    const variantId = await stock.of({ main: 2, south: 2 });
    const hold = await expired([{ variantId, quantity: 3 }]);
    await stock.hold([{ variantId, quantity: 1 }]); // of those in the south
    expect(await stock.commit(hold)).toBe('committed');
    expect(await stock.levels(variantId)).toEqual({ south: [1, 1], main: [0, 0] });
    await stock.release(hold);
    expect(await stock.levels(variantId)).toEqual({ south: [2, 1], main: [2, 0] });
  });

  it('takes nothing when not all of them are there', async () => {
    const [some, none] = [await stock.of({ main: 5 }), await stock.of({ main: 1 })];
    const hold = await expired([some, none].map((variantId) => ({ variantId, quantity: 1 })));
    await stock.hold([{ variantId: none, quantity: 1 }]);
    expect(await stock.commit(hold)).toBe('gone');
    expect(await stock.levels(some)).toEqual({ main: [5, 0] });
    expect(await stock.commit(hold)).toBe('gone');
  });

  it('takes no more than the buyer’s share, and waits as others do', async () => {
    const variantId = await stock.product({ main: 9 });
    await stock.policy(variantId, { max_per_customer: { units: 2 }, backorder: { limit: 5 } });
    const buyer = 'ada';
    const hold = await expired([{ variantId, quantity: 2 }], { buyer });
    const other = await stock.hold([{ variantId, quantity: 1 }], undefined, { buyer });
    expect(await stock.commit(hold)).toBe('gone');
    await stock.release(other);
    await stock.hold([{ variantId, quantity: 8 }]);
    expect(await stock.commit(hold)).toBe('committed');
    expect(await stock.placesOf(hold, variantId)).toEqual({ main: 1, null: 1 });
  });

  it('is both or neither in 200 races of payment and expiry around the end, while others buy', async () => {
    const trials = Number(process.env['EXPIRY_TRIALS'] ?? 200);
    const expire = (): Promise<void> => stock.shop.app.get(ExpireHolds).run();
    for (let begun = 0; begun < trials; begun += 20) {
      const variantId = await stock.of({ main: 17, south: 3 });
      const end = new Date(Date.now() + 50);
      const lines = [{ variantId, quantity: 1 }];
      const holds = await Promise.all(Array.from({ length: 20 }, () => stock.hold(lines, end)));
      const around = (n: number): number => end.getTime() - 50 + ((n * 37) % 100) - Date.now();
      const [outcomes, bought] = await Promise.all([
        Promise.all(holds.map((hold, n) => sleep(Math.max(0, around(n))).then(() => stock.commit(hold)))),
        Promise.all([50, 70, 90].map((after) => sleep(after).then(() => stock.tryHold(variantId, 2)))),
        ...[55, 75, 95].map((after) => sleep(after).then(expire)),
      ]);
      await expire();
      const sold = outcomes.filter((outcome) => outcome === 'committed').length;
      const others = 2 * bought.filter((hold) => hold !== 'out_of_stock').length;
      const levels = Object.values(await stock.levels(variantId));
      expect(sum(levels.map(([onHand]) => onHand))).toBe(20 - sold);
      expect(sum(levels.map(([, held]) => held))).toBe(others);
      expect(await committed(holds)).toEqual(holds.filter((_, n) => outcomes[n] === 'committed').sort());
    }
    const { levels, movements } = await stock.books();
    expect(movements).toEqual(levels);
  }, 120_000);

  const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

  async function committed(holds: string[]): Promise<string[]> {
    const described = await stock.shop.app.get(QueryBus).execute(new DescribeHolds(holds));
    return described.flatMap(({ holdId, status }) => (status === 'committed' ? [holdId] : [])).sort();
  }
});
