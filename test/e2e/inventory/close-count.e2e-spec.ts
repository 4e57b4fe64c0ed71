import { type PoolClient } from 'pg';
import { Database } from '../../../src/platform/database/database.js';
import { given } from '../../support/given.js';
import { Interleavings } from '../../support/interleavings.js';
import { Stock } from './stock-harness.js';

const COUNTS = '/v1/admin/inventory/counts';
let stock: Stock;
let a: string;
let b: string;
let id: string;
beforeAll(async () => void (stock = await Stock.start()));
beforeEach(async () => {
  [a, b] = await Promise.all([1, 2].map(async () => (await given.product(stock.shop, { stock: 10 })).variantId)) as [string, string]; // prettier-ignore
  id = (await stock.shop.admin.post(COUNTS, { location: 'south', variant_ids: [a, b] })).body.id;
});
afterEach(() => stock.shop.admin.post(`${COUNTS}/${id}/cancel`));
afterAll(() => stock?.shop.close());

const enter = (...counted: [string, number][]) =>
  stock.shop.admin.put(`${COUNTS}/${id}/lines`, {
    lines: counted.map(([variant_id, number]) => ({ variant_id, counted: number })),
  });
const apply = () => stock.shop.admin.post(`${COUNTS}/${id}/apply`);
const cancel = () => stock.shop.admin.post(`${COUNTS}/${id}/cancel`);
const movements = async () => {
  const { body } = await stock.shop.admin.get(`/v1/admin/inventory/movements?reference=${id}`);
  return body.data.map((each: Record<string, unknown>) => [each.variant_id, each.on_hand_delta, each.reason]);
};

it('corrects the differences, and what was sold meanwhile stays sold', async () => {
  await enter([a, 8], [b, 12]);
  await stock.commit(await stock.hold([{ variantId: a, quantity: 3 }]));
  expect(await apply()).toMatchObject({ status: 200, body: { status: 'applied', units_short: 2, units_over: 2 } });
  expect([await stock.levels(a), await stock.levels(b)]).toEqual([{ south: [5, 0] }, { south: [12, 0] }]);
  expect((await movements()).sort()).toEqual(
    [
      [a, -2, 'counted'],
      [b, 2, 'counted'],
    ].sort(),
  );
  const report = await stock.shop.admin.get(`${COUNTS}/${id}/lines?differing=true`);
  expect(report.body.data.map(({ difference }: { difference: number }) => difference).sort()).toEqual([-2, 2]);
});

it('leaves alone what nobody counted', async () => {
  await enter([a, 10]);
  expect((await apply()).body.status).toBe('applied');
  expect([await movements(), await stock.available(b)]).toEqual([[], 10]);
});

it('happens once, however concurrently it is asked for', async () => {
  await enter([a, 7]);
  const answers = await Promise.all(Array.from({ length: 8 }, apply));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect(await stock.available(a)).toBe(7);
  expect(await movements()).toEqual([[a, -3, 'counted']]);
});

it('cannot count away what is held: all or nothing, and it says which lines', async () => {
  await enter([a, 3], [b, 9]);
  const hold = await stock.hold([{ variantId: a, quantity: 5 }]);
  expect(await apply()).toMatchObject({
    status: 409,
    body: {
      code: 'inventory.count_below_held',
      lines: [{ variant_id: a, on_hand: 10, held: 5, difference: -7 }],
    },
  });
  expect([await stock.levels(a), await stock.levels(b), await movements()]).toEqual([
    { south: [10, 5] },
    { south: [10, 0] },
    [],
  ]);
  await stock.release(hold);
  expect((await apply()).status).toBe(200);
  expect([await stock.available(a), await stock.available(b)]).toEqual([3, 9]);
});

it('does not correct twice what somebody has set meanwhile', async () => {
  await enter([a, 8]);
  await stock.shop.admin.put('/v1/admin/inventory/levels', { variant_id: a, on_hand: 8 });
  expect(await apply()).toMatchObject({
    status: 409,
    body: { code: 'inventory.count_superseded', lines: [{ variant_id: a }] },
  });
  await enter([a, 8]);
  expect((await apply()).status).toBe(200);
  expect(await stock.available(a)).toBe(8);
});

it('is exact among sales, adjustments and other numbers', async () => {
  await enter([a, 9]);
  await Promise.all([
    ...Array.from({ length: 3 }, async () => stock.commit(await stock.hold([{ variantId: a, quantity: 1 }]))),
    stock.shop.admin.post('/v1/admin/inventory/levels/adjustments', { variant_id: a, delta: 5, reason: 'delivered' }),
    apply(),
  ]);
  expect(await stock.available(a)).toBe(10 - 1 - 3 + 5);
  const { levels, movements: sums } = await stock.books();
  expect(levels).toEqual(sums);
});

it('takes only the steps of its table', async () => {
  await enter([a, 1]);
  expect([(await cancel()).body.status, (await cancel()).body.status]).toEqual(['cancelled', 'cancelled']);
  expect(await apply()).toMatchObject({ status: 409, body: { code: 'inventory.count_step_refused' } });
  expect(await stock.available(a)).toBe(10);
  id = (await stock.shop.admin.post(COUNTS, { location: 'south', variant_ids: [a] })).body.id;
  await apply();
  expect(await cancel()).toMatchObject({ status: 409, body: { code: 'inventory.count_step_refused' } });
  for (const step of ['apply', 'cancel']) {
    expect((await stock.shop.admin.post(`${COUNTS}/01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11/${step}`)).status).toBe(404);
  }
});

it('waits for whoever gives back units of a variant with a policy, and never crosswise', async () => {
  await stock.policy(a, { backorder: { limit: 5 } });
  const deadlocks = deadlocksOf(stock);
  const interleavings = await Interleavings.of([stock.shop.app], stock.shop.databaseUrl);
  const found = await interleavings.explore<string, unknown>({
    points: [/inventory\.policies/, /inventory\.levels/, /^COMMIT/],
    prepare: async () => {
      await stock.set([{ variantId: a, location: 'south', onHand: 10 }]);
      await cancel();
      id = (await stock.shop.admin.post(COUNTS, { location: 'south', variant_ids: [a] })).body.id;
      await enter([a, 8]);
      return stock.hold([{ variantId: a, quantity: 2 }]);
    },
    actors: [
      (_, name) => stock.shop.admin.post(`${COUNTS}/${id}/apply`, undefined, { 'x-request-id': name }),
      (hold) => stock.release(hold),
    ],
    check: async (_, [applied]) => {
      const level = (await stock.levels(a)).south;
      const isRight = (applied as { status: number }).status === 200 && String(level) === '8,0';
      return isRight ? undefined : JSON.stringify([applied, level]);
    },
  });
  await interleavings.close();
  expect(found.violations).toEqual([]);
  expect([found.ran, found.reached > 20 * 3, deadlocks.count]).toEqual([20, true, 0]);
}, 120_000);

/** Counts the deadlocks that PostgreSQL reports to the shop, which starts over and tells nobody. */
function deadlocksOf({ shop }: Stock): { count: number } {
  const found = { count: 0 };
  const watched = new WeakSet<PoolClient>();
  shop.app.get(Database).pool.on('acquire', (client) => {
    if (watched.has(client)) return;
    watched.add(client);
    const { connection } = client as unknown as { connection: NodeJS.EventEmitter };
    connection.on('errorMessage', ({ code }: { code: string }) => void (code === '40P01' && found.count++));
  });
  return found;
}
