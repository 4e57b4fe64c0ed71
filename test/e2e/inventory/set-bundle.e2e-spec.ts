import { newId } from '../../../src/platform/runtime/new-id.js';
import { type Answer } from '../../support/api.js';
import { Interleavings } from '../../support/interleavings.js';
import { Stock } from './stock-harness.js';

let stock: Stock;
beforeAll(async () => (stock = await Stock.start()));
afterAll(() => stock?.shop.close());

/** Two parts and a bundle of one lamp and two bulbs. */
async function lampSet(lamps: number, bulbs: number) {
  const [lamp, bulb, set] = [await stock.product({ main: lamps }), await stock.product({ main: bulbs }), await stock.product()]; // prettier-ignore
  expect((await stock.bundle(set, { [lamp]: 1, [bulb]: 2 })).status).toBe(200);
  return { lamp, bulb, set };
}

it('makes a variant of others, as many as the scarcest part allows', async () => {
  const { lamp, bulb, set } = await lampSet(10, 7);
  expect(await stock.available(set)).toBe(3);
  const hold = await stock.hold([{ variantId: set, quantity: 2 }]);
  expect([await stock.available(lamp), await stock.available(bulb), await stock.available(set)]).toEqual([8, 3, 1]);
  await stock.commit(hold);
  expect((await stock.levels(bulb))['main']).toEqual([3, 0]);
  await stock.releaseUnits(hold, [{ variantId: set, quantity: 1 }]);
  expect((await stock.levels(bulb))['main']).toEqual([5, 0]);
  await stock.receive(newId(), [
    { variantId: set, holdId: hold, quantity: 1, disposition: 'restock', location: 'main' },
  ]);
  expect([(await stock.levels(lamp))['main'], (await stock.levels(bulb))['main']]).toEqual([
    [10, 0],
    [7, 0],
  ]);
  await expect(stock.releaseUnits(hold, [{ variantId: bulb, quantity: 1 }])).rejects.toMatchObject({
    extra: { lines: [{ variant_id: bulb, requested: 1, held: 0 }] }, // nobody ordered bulbs
  });
});

it('adds up a part that several lines share, and names the lines that fall short as they were asked', async () => {
  const { lamp, bulb, set } = await lampSet(10, 7);
  const other = await stock.product();
  await stock.bundle(other, { [bulb]: 3 });
  const lines = (bulbs: number) => [
    { variantId: set, quantity: 1 },
    { variantId: other, quantity: 1 },
    { variantId: bulb, quantity: bulbs },
    { variantId: lamp, quantity: 1 },
  ];
  await expect(stock.hold(lines(3))).rejects.toMatchObject({
    code: 'out_of_stock',
    extra: {
      lines: [
        { variant_id: set, requested: 1, available: 3 },
        { variant_id: other, requested: 1, available: 2 },
        { variant_id: bulb, requested: 3, available: 7 },
      ].sort((a, b) => (a.variant_id < b.variant_id ? -1 : 1)),
    },
  });
  await stock.hold(lines(2));
  expect([await stock.available(lamp), await stock.available(bulb)]).toEqual([8, 0]);
});

it('sells exactly what its parts allow, to 150 at once who want the bundle or a part', async () => {
  const { lamp, bulb, set } = await lampSet(60, 90);
  const outcomes = await Promise.all(
    Array.from({ length: 150 }, (_, n) =>
      stock.tryHold([set, lamp, bulb][n % 3]!, 1).then((outcome) => [n % 3, outcome]),
    ),
  );
  const held = (kind: number): number =>
    outcomes.filter(([of, outcome]) => of === kind && outcome !== 'out_of_stock').length;
  const [sets, lamps, bulbs] = [held(0), held(1), held(2)] as [number, number, number];
  expect(await stock.available(lamp)).toBe(60 - sets - lamps);
  expect(await stock.available(bulb)).toBe(90 - 2 * sets - bulbs);
  expect(Math.min(60 - sets - lamps, 90 - 2 * sets - bulbs)).toBeLessThanOrEqual(1);
  expect(outcomes.filter(([, outcome]) => outcome === 'out_of_stock').length).toBe(150 - sets - lamps - bulbs);
  const { levels, movements } = await stock.books();
  expect(movements).toEqual(levels);
});

it('waits for its parts, and keeps the parts it was ordered with', async () => {
  const { lamp, bulb, set } = await lampSet(5, 1);
  await stock.policy(bulb, { backorder: { limit: 5 } });
  const hold = await stock.hold([{ variantId: set, quantity: 2 }]);
  expect(await stock.placesOf(hold, bulb)).toEqual({ main: 1, null: 3 });
  expect(await stock.availability(set)).toMatchObject({ available: 0, beyond: { kind: 'backorder', available: 1 } });
  await stock.bundle(set, { [lamp]: 1 });
  await stock.set([{ variantId: bulb, location: 'main', onHand: 2 }]);
  await stock.releaseUnits(hold, [{ variantId: set, quantity: 1 }]);
  expect(await stock.placesOf(hold, bulb)).toEqual({ main: 2 });
  expect(await stock.placesOf(hold, lamp)).toEqual({ main: 1 });
});

it('takes the share of a limited part, too', async () => {
  const { bulb, set } = await lampSet(9, 9);
  await stock.policy(bulb, { max_per_customer: { units: 3 } });
  const buyer = 'ada';
  await stock.hold([{ variantId: set, quantity: 1 }], undefined, { buyer });
  await expect(stock.hold([{ variantId: set, quantity: 1 }], undefined, { buyer })).rejects.toMatchObject({
    extra: { lines: [{ variant_id: set, requested: 1, limit: 3 }] },
  });
  expect(await stock.tryHold(bulb, 1, { buyer })).not.toBe('purchase_limit_reached');
});

it('is not a part of another, nor made of one, and has no stock of its own', async () => {
  const { lamp, set } = await lampSet(1, 2);
  const [plain, stocked] = [await stock.product(), await stock.product({ main: 1 })];
  const refused = async (variantId: string, parts: Record<string, number>) => {
    const { body } = await stock.bundle(variantId, parts);
    return [body.status, body.code, body.errors?.[0]?.path];
  };
  expect(await refused(plain, { [set]: 1 })).toEqual([422, 'inventory.bundle_nested', 'parts.0.variant_id']);
  expect(await refused(lamp, { [plain]: 1 })).toEqual([422, 'inventory.bundle_nested', 'parts']);
  expect(await refused(plain, { [plain]: 1 })).toEqual([422, 'inventory.bundle_nested', 'parts.0.variant_id']);
  expect(await refused(stocked, { [lamp]: 1 })).toEqual([409, 'inventory.has_stock', undefined]);
  const level = { variant_id: set, on_hand: 1 };
  expect((await stock.shop.admin.put('/v1/admin/inventory/levels', level)).body.code).toBe('inventory.is_bundle');
  expect(await stock.set([{ variantId: set, onHand: 1 }])).toMatchObject({ changed: 0, rejected: [{ index: 0 }] });
  expect((await stock.policy(set, { backorder: { limit: 1 } })).body.code).toBe('inventory.is_bundle');
  expect((await stock.policy(set, { max_per_customer: { units: 1 } })).status).toBe(200);
});

it('nests in no circle, even when two are made at once', async () => {
  for (let round = 0; round < 5; round++) {
    const [a, b, c] = [await stock.product(), await stock.product(), await stock.product()];
    const answers = await Promise.all([
      stock.bundle(a, { [b]: 1 }),
      stock.bundle(b, { [c]: 1 }),
      stock.bundle(c, { [a]: 1 }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  }
});

it.each([
  ['parts', {}],
  ['parts', { parts: 'lamp' }],
  ['parts.0.variant_id', { parts: [{ variant_id: 'lamp', quantity: 1 }] }],
  ['parts.0.quantity', { parts: [{ variant_id: newId(), quantity: 0 }] }],
  ['parts.0.quantity', { parts: [{ variant_id: newId(), quantity: 1.5 }] }],
  ['parts', { parts: [1, 1].map((quantity) => ({ variant_id: '01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11', quantity })) }],
])('refuses a wrong %s', async (path, request) => {
  const variantId = await stock.product();
  const { status, body } = await stock.shop.admin.put(`/v1/admin/inventory/variants/${variantId}/bundle`, request);
  expect([status, body.code, body.errors[0].path]).toEqual([422, 'validation_failed', path]);
});

it('knows no parts that are not in the catalogue, and is no more when it has none', async () => {
  const { lamp, set } = await lampSet(3, 3);
  expect((await stock.bundle(newId(), {})).body.code).toBe('inventory.variant_not_found');
  const { body } = await stock.bundle(set, { [lamp]: 1, [newId()]: 1 });
  expect([body.code, body.errors[0].path]).toEqual(['inventory.variant_unknown', 'parts.1.variant_id']);
  const facts = async () => (await stock.facts('inventory.bundle-changed.v1')).filter(({ subject }) => subject === set);
  const before = (await facts()).length;
  await stock.bundle(set, {});
  await stock.bundle(set, {});
  expect((await facts()).slice(before).map(({ data }) => data)).toEqual([{ variantId: set, parts: [] }]);
  expect(await stock.available(set)).toBe(0);
});

it('is not made of a variant whose units may come back, and says what stands in the way', async () => {
  const [lamp, sold, sent] = [await stock.product({ main: 9 }), await stock.product({ main: 3 }), await stock.product({ main: 2 })]; // prettier-ignore
  const refusal = async (variantId: string) => {
    const { body } = await stock.bundle(variantId, { [lamp]: 1 });
    return [body.code, body.stock];
  };
  expect(await refusal(sold)).toEqual(['inventory.has_stock', ['on_hand']]);
  const hold = await stock.hold([{ variantId: sold, quantity: 3 }]);
  await stock.commit(hold);
  expect(await refusal(sold)).toEqual(['inventory.has_stock', ['sold_lately']]);
  await stock.release(hold); // the order is cancelled
  expect([await refusal(sold), (await stock.levels(sold))['main']]).toEqual([['inventory.has_stock', ['on_hand']], [3, 0]]); // prettier-ignore

  const TRANSFERS = '/v1/admin/inventory/transfers';
  const transfer = { from: 'main', to: 'south', lines: [{ variant_id: sent, quantity: 2 }] };
  const { body } = await stock.shop.admin.post(TRANSFERS, transfer);
  await stock.shop.admin.post(`${TRANSFERS}/${body.id}/ship`);
  expect(await refusal(sent)).toEqual(['inventory.has_stock', ['in_transit']]);
  await stock.shop.admin.post(`${TRANSFERS}/${body.id}/receptions`, { close: true }, { 'idempotency-key': newId() }); // prettier-ignore
  expect(await refusal(sent)).toEqual(['inventory.has_stock', ['on_hand']]);
  await stock.policy(sent, { backorder: { limit: 1 } });
  expect(await refusal(sent)).toEqual(['inventory.has_stock', ['on_hand', 'beyond_stock']]);
});

it('keeps what came back to it from before apart, until somebody takes it away', async () => {
  const [lamp, old] = [await stock.product({ main: 9 }), await stock.product({ main: 3 })];
  const hold = await stock.hold([{ variantId: old, quantity: 3 }]);
  await stock.commit(hold);
  const count = { location: 'main', variant_ids: [old] };
  const counts = '/v1/admin/inventory/counts';
  const { body: open } = await stock.shop.admin.post(counts, count);
  await stock.shop.admin.put(`${counts}/${open.id}/lines`, { lines: [{ variant_id: old, counted: 1 }] });
  const inAMonth = { 'x-clock': new Date(Date.now() + 31 * 24 * 60 * 60 * 1000).toISOString() };
  const made = await stock.shop.admin.put(`/v1/admin/inventory/variants/${old}/bundle`, { parts: [{ variant_id: lamp, quantity: 1 }] }, inAMonth); // prettier-ignore
  expect(made.status).toBe(200);
  expect((await stock.shop.admin.post(`${counts}/${open.id}/apply`)).body.code).toBe('inventory.is_bundle');
  await stock.shop.admin.post(`${counts}/${open.id}/cancel`);

  await stock.release(hold);
  expect([(await stock.levels(old))['main'], await stock.available(old)]).toEqual([[3, 0], 9]);
  const adjust = (delta: number) =>
    stock.shop.admin.post('/v1/admin/inventory/levels/adjustments', { variant_id: old, location: 'main', delta, reason: 'unpacked' }); // prettier-ignore
  const asItIs = () => stock.shop.admin.put('/v1/admin/inventory/levels', { variant_id: old, location: 'main', on_hand: 0 }); // prettier-ignore
  const answers = [await adjust(1), await adjust(-2), await adjust(-2), await adjust(-1), await asItIs()];
  expect(answers.map(({ status, body }) => body.code ?? status)).toEqual([
    ...['inventory.is_bundle', 200, 'inventory.below_held', 200, 'inventory.is_bundle'],
  ]);
  expect((await stock.levels(old))['main']).toEqual([0, 0]);
  const { levels, movements } = await stock.books();
  expect(movements).toEqual(levels);
});

it('is not made while units come: either it is a bundle, or they are there', async () => {
  const lamp = await stock.product({ main: 9 });
  const interleavings = await Interleavings.of([stock.shop.app], stock.shop.databaseUrl);
  const { admin } = stock.shop;
  const found = await interleavings.explore<string, Answer>({
    points: [/advisory|bundle_parts/, /bundle_parts/, /INSERT INTO inventory\.(bundle_parts|movements)/],
    prepare: () => stock.product(),
    actors: [
      (variantId, id) => admin.put(`/v1/admin/inventory/variants/${variantId}/bundle`, { parts: [{ variant_id: lamp, quantity: 1 }] }, { 'x-request-id': id }), // prettier-ignore
      (variantId, id) => admin.put('/v1/admin/inventory/levels', { variant_id: variantId, location: 'main', on_hand: 3 }, { 'x-request-id': id }), // prettier-ignore
    ],
    check: async (variantId, answers) => {
      const codes = answers.map(({ status, body }) => body.code ?? status);
      const level = String((await stock.levels(variantId))['main'] ?? '0,0');
      const isBundle = String(codes) === '200,inventory.is_bundle' && level === '0,0';
      const isStocked = String(codes) === 'inventory.has_stock,200' && level === '3,0';
      return isBundle || isStocked ? undefined : JSON.stringify([codes, level]);
    },
  });
  await interleavings.close();
  expect([found.violations, found.ran, found.reached > 20 * 3]).toEqual([[], 20, true]);
}, 120_000);
