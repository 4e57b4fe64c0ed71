import { newId } from '../../../src/platform/runtime/new-id.js';
import { Database } from '../../../src/platform/database/database.js';
import { ExpireHolds } from '../../../src/contexts/inventory/expire-holds/expire-holds.job.js';
import { Stock } from './stock-harness.js';

let stock: Stock;
beforeAll(async () => (stock = await Stock.start()));
afterAll(() => stock?.shop.close());

const FUTURE = '2040-05-01T00:00:00.000Z';
const PAST = '2020-05-01T00:00:00.000Z';
const past = new Date(Date.now() - 1000);

it('replaces the whole policy and answers it', async () => {
  const variantId = await stock.product();
  const whole = {
    backorder: { limit: 5, until: FUTURE, expected_at: FUTURE },
    preorder: { limit: 9, releases_at: FUTURE },
    safety_stock: 2,
    max_per_customer: { units: 3, days: 30 },
  };
  const { status, body, headers } = await stock.policy(variantId, whole);
  expect([status, headers.get('etag')]).toEqual([200, '"1"']);
  expect(body).toEqual({ variant_id: variantId, ...whole, waiting: 0, version: 1 });
  expect((await stock.policy(variantId, {})).body).toEqual({
    ...{ variant_id: variantId, backorder: null, preorder: null, safety_stock: 0, max_per_customer: null },
    ...{ waiting: 0, version: 2 },
  });
});

it.each([
  ['backorder.limit', { backorder: { limit: -1 } }],
  ['backorder.limit', { backorder: { limit: 1.5 } }],
  ['backorder.limit', { backorder: {} }],
  ['backorder.until', { backorder: { limit: 1, until: 'soon' } }],
  ['backorder.expected_at', { backorder: { limit: 1, expected_at: '2030-01-01T00:00:00' } }],
  ['preorder.releases_at', { preorder: { limit: 1 } }],
  ['preorder.releases_at', { preorder: { limit: 1, releases_at: '2030-02-31T00:00:00Z' } }],
  ['safety_stock', { safety_stock: 2 ** 31 }],
  ['safety_stock', { safety_stock: null }],
  ['max_per_customer.units', { max_per_customer: { units: 0 } }],
  ['max_per_customer.days', { max_per_customer: { units: 1, days: 0 } }],
  ['backorder', { backorder: 5 }],
  ['limit', { limit: 5 }],
])('refuses a wrong %s', async (path, policy) => {
  const variantId = await stock.product();
  const { status, body } = await stock.policy(variantId, policy);
  expect([status, body.code]).toEqual([422, 'validation_failed']);
  expect(body.errors.map((error: { path: string }) => error.path)).toContain(path);
});

it('knows no policy of what is not in the catalogue, and none of a stale version', async () => {
  expect((await stock.policy(newId(), {})).body).toMatchObject({ status: 404, code: 'inventory.variant_not_found' });
  expect((await stock.policy('nonsense', {})).status).toBe(404);
  const path = `/v1/admin/inventory/variants/${await stock.product()}/policy`;
  expect((await stock.shop.admin.put(path, {}, { 'if-match': '"0"' })).status).toBe(200);
  expect((await stock.shop.admin.put(path, {}, { 'if-match': '"0"' })).body).toMatchObject({ code: 'stale_version' });
  expect((await stock.shop.store.put(path, {})).status).toBe(401);
});

describe('units beyond stock', () => {
  it('are sold up to the limit, exactly, to 100 at once', async () => {
    const variantId = await stock.product({ main: 10, south: 5 });
    await stock.policy(variantId, { backorder: { limit: 20, expected_at: FUTURE } });
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => stock.tryHold(variantId, 1)));
    expect(outcomes.filter((outcome) => outcome === 'out_of_stock')).toHaveLength(65);
    expect(await stock.levels(variantId)).toEqual({ main: [10, 10], south: [5, 5] });
    expect((await stock.policy(variantId, { backorder: { limit: 20 } })).body).toMatchObject({ waiting: 20 });
    expect(await stock.availability(variantId)).toMatchObject({ available: 0, beyond: null });
  });

  it('go to who waits, first come first served, in whatever way they come', async () => {
    const variantId = await stock.product({ main: 1 });
    await stock.policy(variantId, { backorder: { limit: 20 } });
    const seller = await stock.hold([{ variantId, quantity: 1 }]);
    const first = await stock.hold([{ variantId, quantity: 2 }]);
    const second = await stock.hold([{ variantId, quantity: 2 }]);
    const third = await stock.hold([{ variantId, quantity: 4 }]);
    await stock.commit(second);

    await stock.release(seller); // somebody gives a unit back
    expect(await stock.placesOf(first, variantId)).toEqual({ main: 1, null: 1 });
    const adjustment = { variant_id: variantId, location: 'south', delta: 2, reason: 'delivered' };
    await stock.shop.admin.post('/v1/admin/inventory/levels/adjustments', adjustment);
    expect(await stock.placesOf(first, variantId)).toEqual({ main: 1, south: 1 });
    expect(await stock.placesOf(second, variantId)).toEqual({ south: 1, null: 1 });
    await stock.receive(newId(), [{ variantId, quantity: 1, disposition: 'restock', location: 'main' }]);
    expect(await stock.placesOf(second, variantId)).toEqual({ main: 1, south: 1 });
    await stock.set([{ variantId, location: 'main', onHand: 8 }]); // of which 1 is held and 7 are new
    expect(await stock.placesOf(third, variantId)).toEqual({ main: 4 });
    expect(await stock.levels(variantId)).toEqual({ main: [8, 5], south: [1, 1] });
    expect(await stock.available(variantId)).toBe(3);

    const told = (await stock.facts('inventory.backorder-allocated.v1')).filter(
      ({ data }) => data.variantId === variantId,
    );
    expect(told.map(({ data: { holdId, quantity, waiting } }) => [holdId, quantity, waiting])).toEqual([
      [first, 1, 1],
      [first, 1, 0],
      [second, 1, 1],
      [second, 1, 0],
      [third, 4, 0],
    ]);
    const { levels, movements } = await stock.books();
    expect(movements).toEqual(levels);
  });

  it('are waited for no more when the order is cancelled, in part or whole, or was not paid', async () => {
    const variantId = await stock.product({ main: 2 });
    await stock.policy(variantId, { backorder: { limit: 10 } });
    const part = await stock.hold([{ variantId, quantity: 5 }]);
    await stock.releaseUnits(part, [{ variantId, quantity: 2 }]);
    expect(await stock.placesOf(part, variantId)).toEqual({ main: 2, null: 1 });
    const whole = await stock.hold([{ variantId, quantity: 4 }]);
    await stock.commit(whole);
    await stock.hold([{ variantId, quantity: 3 }], past);
    await stock.release(whole);
    await stock.shop.app.get(ExpireHolds).run();
    expect((await stock.policy(variantId, { backorder: { limit: 1 } })).body).toMatchObject({ waiting: 1 });
    await stock.release(part);
    expect((await stock.policy(variantId, {})).body).toMatchObject({ waiting: 0 });
    expect(await stock.levels(variantId)).toEqual({ main: [2, 0], south: [0, 0] });
  });

  it('cannot be limited below those that wait, and none are promised after the end', async () => {
    const variantId = await stock.product();
    await stock.policy(variantId, { backorder: { limit: 5 } });
    const hold = await stock.hold([{ variantId, quantity: 3 }]);
    const { status, body } = await stock.policy(variantId, { backorder: { limit: 2 } });
    expect([status, body.code, body.waiting]).toEqual([409, 'inventory.below_waiting', 3]);
    expect((await stock.policy(variantId, { backorder: { limit: 5, until: PAST } })).status).toBe(200);
    expect(await stock.tryHold(variantId, 1)).toBe('out_of_stock');
    const insert = stock.shop.app.get(Database).query(`UPDATE inventory.policies SET waiting = 6 WHERE variant_id = $1`, [variantId]); // prettier-ignore
    await expect(insert).rejects.toMatchObject({ constraint: 'policies_waiting_within_limit' });
    await stock.release(hold);
  });

  it('are pre-ordered until the release, and then as backorders go', async () => {
    const variantId = await stock.product();
    await stock.policy(variantId, { preorder: { limit: 4, releases_at: FUTURE }, backorder: { limit: 1 } });
    expect(await stock.availability(variantId)).toEqual({
      ...{ variantId, available: 0 },
      beyond: { kind: 'preorder', available: 4, expectedAt: FUTURE },
    });
    expect(await stock.tryHold(variantId, 5)).toBe('out_of_stock');
    await stock.hold([{ variantId, quantity: 4 }]);
    await stock.policy(variantId, { preorder: { limit: 4, releases_at: PAST }, backorder: { limit: 5 } });
    expect(await stock.availability(variantId)).toMatchObject({ beyond: { kind: 'backorder', available: 1 } });
  });

  it('are there all the same when the level is new, or its location comes into use', async () => {
    const variantId = await stock.product();
    await stock.policy(variantId, { backorder: { limit: 5 } });
    const { body: shut } = await stock.shop.admin.post('/v1/admin/inventory/locations', {
      ...{ code: `shut-${newId().slice(-8)}`, name: 'Shut', active: false },
    });
    const hold = await stock.hold([{ variantId, quantity: 2 }]);
    await stock.set([{ variantId, location: shut.code, onHand: 2 }]);
    expect(await stock.placesOf(hold, variantId)).toEqual({ null: 2 });
    await stock.shop.admin.patch(`/v1/admin/inventory/locations/${shut.id}`, { active: true });
    expect(await stock.placesOf(hold, variantId)).toEqual({ [shut.code]: 2 });
  });
});

describe('safety stock', () => {
  it('is not sold, at each level, which may have a number of its own', async () => {
    const variantId = await stock.product({ main: 10, south: 10 });
    await stock.policy(variantId, { safety_stock: 3 });
    expect(await stock.available(variantId)).toBe(14);
    const level = { variant_id: variantId, location: 'south', on_hand: 10 };
    const set = await stock.shop.admin.put('/v1/admin/inventory/levels', { ...level, safety_stock: 8 });
    expect(set.body).toMatchObject({ on_hand: 10, safety_stock: 8, available: 2 });
    expect(await stock.tryHold(variantId, 10)).toBe('out_of_stock');
    await stock.hold([{ variantId, quantity: 9 }]);
    expect(await stock.levels(variantId)).toEqual({ main: [10, 7], south: [10, 2] });
    await stock.policy(variantId, { safety_stock: 1 });
    await stock.shop.admin.put('/v1/admin/inventory/levels', { ...level, safety_stock: null });
    expect(await stock.available(variantId)).toBe(9);
    const told = (await stock.facts('inventory.stock-changed.v1')).at(-1)!;
    const levels = told.data.levels as { held: number; available: number }[];
    expect(levels.map(({ held, available }) => [held, available]).sort()).toEqual([
      [2, 7],
      [7, 2],
    ]);
  });

  it('is kept from who waits, and theirs when it is given up', async () => {
    const variantId = await stock.product({ main: 4 });
    await stock.policy(variantId, { safety_stock: 4, backorder: { limit: 5 } });
    const hold = await stock.hold([{ variantId, quantity: 3 }]);
    expect(await stock.placesOf(hold, variantId)).toEqual({ null: 3 });
    await stock.policy(variantId, { safety_stock: 2, backorder: { limit: 5 } });
    expect(await stock.placesOf(hold, variantId)).toEqual({ main: 2, null: 1 });
  });

  it('is also kept at a location that gets the variant later', async () => {
    const variantId = await stock.product({ main: 4 });
    await stock.policy(variantId, { safety_stock: 3 });
    await stock.set([{ variantId, location: 'south', onHand: 5 }]);
    expect(await stock.available(variantId)).toBe(3);
  });
});
