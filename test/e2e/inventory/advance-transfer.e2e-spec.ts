import { type Answer } from '../../support/api.js';
import { given } from '../../support/given.js';
import { Stock } from './stock-harness.js';

const TRANSFERS = '/v1/admin/inventory/transfers';
let stock: Stock;
let a: string;
let b: string;
beforeAll(async () => void (stock = await Stock.start()));
beforeEach(async () => {
  [a, b] = await Promise.all([1, 2].map(async () => (await given.product(stock.shop, { stock: 10 })).variantId)) as [string, string]; // prettier-ignore
});
afterAll(() => stock?.shop.close());

const units = (...quantities: [variantId: string, quantity: number][]) =>
  quantities.map(([variant_id, quantity]) => ({ variant_id, quantity }));

/** A transfer from `south`, where the products are, to `main`. */
async function draft(lines: object = units([a, 6], [b, 2])): Promise<string> {
  return (await stock.shop.admin.post(TRANSFERS, { from: 'south', to: 'main', lines })).body.id;
}

const step = (id: string, name: 'ship' | 'cancel') => stock.shop.admin.post(`${TRANSFERS}/${id}/${name}`);
const receive = (id: string, body: object = {}, key = given.key()) =>
  stock.shop.admin.post(`${TRANSFERS}/${id}/receptions`, body, key);

async function shipped(lines?: object): Promise<string> {
  const id = await draft(lines);
  expect((await step(id, 'ship')).status).toBe(200);
  return id;
}

const codes = (answers: Answer[]) => answers.map(({ status, body }) => body.code ?? status).sort();

it('takes the units off the source, and nobody can sell them until they arrive', async () => {
  const id = await draft();
  const { body } = await step(id, 'ship');
  expect(body).toMatchObject({ status: 'in_transit', shipped_at: expect.any(String), ended_at: null });
  expect(body.lines).toMatchObject([{ in_transit: 6 }, { in_transit: 2 }]);
  expect([await stock.levels(a), await stock.available(a)]).toEqual([{ south: [4, 0] }, 4]);
  await expect(stock.hold([{ variantId: a, quantity: 5 }])).rejects.toThrow('not enough stock');

  expect((await receive(id)).body).toMatchObject({ status: 'received', lines: [{ received: 6 }, { received: 2 }] });
  expect([await stock.levels(a), await stock.levels(b)]).toEqual([
    { main: [6, 0], south: [4, 0] },
    { main: [2, 0], south: [8, 0] },
  ]);
  const { body: movements } = await stock.shop.admin.get(`/v1/admin/inventory/movements?reference=${id}&sort=sequence`);
  expect(
    movements.data.map((each: Record<string, unknown>) => [each.reason, each.location, each.on_hand_delta]),
  ).toEqual(
    expect.arrayContaining([
      ['transfer_shipped', 'south', -6],
      ['transfer_shipped', 'south', -2],
      ['transfer_received', 'main', 6],
      ['transfer_received', 'main', 2],
    ]),
  );
});

it('arrives in parts, and notes what never did', async () => {
  const id = await shipped();
  expect((await receive(id, { lines: units([a, 4]) })).body).toMatchObject({ status: 'in_transit', lines: [{ received: 4, in_transit: 2 }, { received: 0 }] }); // prettier-ignore
  const { body } = await receive(id, { lines: units([b, 1]), close: true });
  expect(body).toMatchObject({
    status: 'received',
    lines: [{ received: 4, missing: 2, in_transit: 0 }, { missing: 1 }],
  });
  expect([await stock.available(a), await stock.available(b)]).toEqual([8, 9]);
});

it('takes nothing that was not sent', async () => {
  const id = await shipped();
  const strange = (await given.product(stock.shop)).variantId;
  expect(await receive(id, { lines: units([a, 7]) })).toMatchObject({
    status: 409,
    body: { code: 'inventory.more_than_sent', lines: [{ variant_id: a, requested: 7, in_transit: 6 }] },
  });
  expect(await receive(id, { lines: units([a, 1], [strange, 1]) })).toMatchObject({
    status: 422,
    body: { code: 'inventory.not_on_transfer', errors: [{ path: 'lines.1.variant_id' }] },
  });
  expect(await stock.levels(a)).toEqual({ south: [4, 0] });
});

it('ships all lines or none, and never what is held', async () => {
  const hold = await stock.hold([{ variantId: a, quantity: 5 }]);
  const id = await draft();
  expect(await step(id, 'ship')).toMatchObject({
    status: 409,
    body: { code: 'inventory.transfer_short', lines: [{ variant_id: a, requested: 6, available: 5 }] },
  });
  expect([await stock.levels(a), await stock.levels(b)]).toEqual([{ south: [10, 5] }, { south: [10, 0] }]);
  await stock.release(hold);
  expect((await step(id, 'ship')).body.status).toBe('in_transit');
});

it('goes back to the source when it is cancelled, but for what has arrived', async () => {
  const id = await shipped();
  await receive(id, { lines: units([a, 1]) });
  expect((await step(id, 'cancel')).body).toMatchObject({ status: 'cancelled', ended_at: expect.any(String) });
  expect(await stock.levels(a)).toEqual({ main: [1, 0], south: [9, 0] });
  const untouched = await draft();
  expect((await step(untouched, 'cancel')).body.status).toBe('cancelled');
  expect(await stock.levels(b)).toEqual({ south: [10, 0] });
});

it('refuses what would make more of a level than can be true, and says so', async () => {
  const id = await shipped();
  const most = 1_000_000_000;
  await stock.set(['main', 'south'].map((location) => ({ variantId: a, location, onHand: most })));
  const full = { code: 'inventory.level_full', lines: [{ variant_id: a, on_hand: most, added: 6 }] };
  expect(await receive(id)).toMatchObject({ status: 409, body: full });
  expect(await step(id, 'cancel')).toMatchObject({ status: 409, body: full });
  await stock.set([{ variantId: a, location: 'main', onHand: most - 6 }]);
  expect((await receive(id)).body.status).toBe('received');
});

it('refuses every step that the table does not have, and leaves no trace', async () => {
  const [planned, done, gone] = [await draft(), await shipped(), await draft()];
  await receive(done);
  await step(gone, 'cancel');
  const before = await stock.books();
  const refused = [
    await receive(planned),
    await step(done, 'ship'),
    await step(done, 'cancel'),
    await receive(done),
    await step(gone, 'ship'),
    await receive(gone),
  ];
  expect(new Set(codes(refused))).toEqual(new Set(['inventory.transfer_step_refused']));
  expect(await stock.books()).toEqual(before);
});

it('happens once, however often and however concurrently it is asked for', async () => {
  const id = await draft();
  expect(codes(await Promise.all(Array.from({ length: 10 }, () => step(id, 'ship'))))).toEqual(Array(10).fill(200));
  expect(await stock.available(a)).toBe(4);

  const key = given.key();
  await Promise.all(Array.from({ length: 10 }, () => receive(id, { lines: units([a, 2]) }, key)));
  expect(await stock.levels(a)).toEqual({ main: [2, 0], south: [4, 0] });

  const all = await Promise.all([...Array.from({ length: 5 }, () => receive(id)), ...Array.from({ length: 5 }, () => step(id, 'cancel'))]); // prettier-ignore
  expect(codes(all).filter((code) => code === 200).length).toBeGreaterThan(0);
  expect(await stock.available(a)).toBe(10); // either all arrived, or all went back
  const { levels, movements } = await stock.books();
  expect(levels).toEqual(movements);
});

it('never takes with buyers what the others took', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, () => draft(units([a, 2], [b, 1]))));
  const buyers = Array.from({ length: 6 }, () =>
    stock.hold([{ variantId: b, quantity: 1 }, { variantId: a, quantity: 2 }]).then(
      () => 'held',
      () => 'out of stock',
    ),
  ); // prettier-ignore
  const [ships, holds] = await Promise.all([Promise.all(ids.map((id) => step(id, 'ship'))), Promise.all(buyers)]);
  const taken = ships.filter(({ status }) => status === 200).length + holds.filter((hold) => hold === 'held').length;
  expect(taken).toBe(5); // ten units, two each
  expect(ships.every(({ status }) => status === 200 || status === 409)).toBe(true);
  expect(await stock.available(a)).toBe(0);
});

it('knows no other transfers, and wants a key where units appear', async () => {
  const missing = '01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11';
  const answers = [await step(missing, 'ship'), await step(missing, 'cancel'), await receive(missing)];
  expect(new Set(codes(answers))).toEqual(new Set(['inventory.transfer_not_found']));
  expect((await stock.shop.admin.post(`${TRANSFERS}/${await shipped()}/receptions`, {})).status).toBe(428);
});
