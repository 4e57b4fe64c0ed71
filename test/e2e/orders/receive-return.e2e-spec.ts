import { randomUUID } from 'node:crypto';
import { given, stockOf } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { charges, movementsOf } from '../journeys/shopper.js';
import { delivered, parcel, returnsDesk } from './returning.js';

describe('POST /v1/admin/returns/{id}/receptions', () => {
  let shop: Shop;
  let desk: ReturnType<typeof returnsDesk>;
  beforeAll(async () => {
    shop = await startShop();
    desk = returnsDesk(shop);
  });
  afterAll(() => shop.close());

  const eur = (amount: number) => ({ amount, currency: 'EUR' });

  it('takes all in: stock, order, return and refund say the same', async () => {
    const { id, number, paymentId, lineIds, variantIds } = await delivered(shop, [[1000, 3]]);
    const { id: returnId, number: returnNumber } = await desk.approved(id, [lineIds[0]!, 3]);
    expect(await stockOf(shop, variantIds[0]!)).toEqual({ onHand: 47, held: 0 });
    const { status, body } = await desk.receive(returnId, parcel([[lineIds[0]!, 3]]));
    expect([status, body.status, body.lines[0].received, body.order_number]).toEqual([201, 'received', 3, number]);
    expect(body.receptions).toEqual([
      {
        id: expect.any(String),
        lines: [{ line_id: lineIds[0], quantity: 3, disposition: 'restock', location: null }],
        refund_shipping: 'proportional',
        refund: {
          ...{ items: eur(3000), items_tax: eur(479), shipping: eur(490), shipping_tax: eur(78) },
          ...{ restocking_fee: eur(0), total: eur(3490), covered: eur(0), refunded: eur(3490) },
        },
        received_at: expect.stringMatching(/Z$/),
      },
    ]);
    expect(body.ended_at).toEqual(body.receptions[0].received_at);
    expect(await stockOf(shop, variantIds[0]!)).toEqual({ onHand: 50, held: 0 });
    expect(await movementsOf(shop, variantIds[0]!)).toEqual({ onHand: 50, held: 0 });
    await shop.settle();
    expect(await charges(shop, paymentId)).toMatchObject([{ captured: 3490, refunded: 3490 }]);
    const order = await desk.orderOf(id);
    expect([order.status, order.payment_status, order.lines[0].returned]).toEqual(['fulfilled', 'refunded', 3]);
    const told = order.timeline.map(({ event, detail }: Record<string, string>) => [event, detail]);
    for (const event of ['return_requested', 'return_approved', 'return_received']) {
      expect(told).toContainEqual([event, returnNumber]);
    }
    expect(told.at(-1)).toEqual(['payment_refunded', '34.90 EUR']);
  });

  it('takes parts in, and the parts add up to the whole', async () => {
    const { id, paymentId, lineIds, variantIds } = await delivered(shop, [[333, 3], [1000, 1]], { shipping: 491 }); // prettier-ignore
    const { id: returnId } = await desk.approved(id, [lineIds[0]!, 3], [lineIds[1]!, 1]);
    const refunds: number[] = [];
    for (const units of [
      [[lineIds[0], 1]],
      [
        [lineIds[0], 1],
        [lineIds[1], 1],
      ],
      [[lineIds[0], 1]],
    ] as [string, number][][]) {
      // prettier-ignore
      const { body } = await desk.receive(returnId, parcel(units));
      refunds.push(body.receptions.at(-1).refund.total.amount);
      expect(body.status).toBe(refunds.length < 3 ? 'partially_received' : 'received');
    }
    expect(refunds.reduce((sum, amount) => sum + amount)).toBe(999 + 1000 + 491);
    await shop.settle();
    expect(await charges(shop, paymentId)).toMatchObject([{ captured: 2490, refunded: 2490 }]);
    expect(await stockOf(shop, variantIds[0]!)).toEqual({ onHand: 50, held: 0 });
  });

  it('writes off what cannot be sold, and puts the rest where it is told', async () => {
    await shop.admin.post('/v1/admin/inventory/locations', { code: 'returns_desk', name: 'Returns', priority: 1000 });
    const { id, lineIds, variantIds } = await delivered(shop);
    const { id: returnId } = await desk.approved(id, [lineIds[0]!, 3]);
    const lines = [
      { line_id: lineIds[0], quantity: 1, disposition: 'write_off' },
      { line_id: lineIds[0], quantity: 2, disposition: 'restock', location: 'returns_desk' },
    ];
    const { status, body } = await desk.receive(returnId, { lines });
    expect([status, body.status]).toEqual([201, 'received']);
    expect(body.receptions[0].lines.map((line: { location: string }) => line.location)).toEqual([null, 'returns_desk']);
    const { data } = (await shop.admin.get(`/v1/admin/inventory/levels?variant_id[in]=${variantIds[0]}`)).body;
    expect(data.find((level: { location: string }) => level.location === 'returns_desk').on_hand).toBe(2);
    expect((await stockOf(shop, variantIds[0]!)).onHand).toBe(49);
  });

  it.each([
    ['none', [1000, 2000]],
    ['full', [1000, 2490]],
    ['proportional', [1163, 2327]],
  ])('refunds shipping by the rule %s', async (refund_shipping, expected) => {
    const { id, lineIds } = await delivered(shop);
    const { id: returnId } = await desk.approved(id, [lineIds[0]!, 3]);
    await desk.receive(returnId, parcel([[lineIds[0]!, 1]], { refund_shipping }));
    const { body } = await desk.receive(returnId, parcel([[lineIds[0]!, 2]], { refund_shipping }));
    expect(body.receptions.map(({ refund }: any) => refund.total.amount)).toEqual(expected); // eslint-disable-line @typescript-eslint/no-explicit-any
    await shop.settle();
    const [order] = [await desk.orderOf(id)];
    expect(order.payments[0].refunded.amount).toBe(expected[0]! + expected[1]!);
  });

  it('keeps a restocking fee back, up to everything', async () => {
    const { id, lineIds, paymentId } = await delivered(shop);
    const { id: returnId } = await desk.approved(id, [lineIds[0]!, 3]);
    const fee = (amount: number, currency = 'EUR') => ({ restocking_fee: { amount, currency } });
    const one = (more: object) => parcel([[lineIds[0]!, 1]], { refund_shipping: 'none', ...more });
    for (const [wrong, allowed] of [
      [fee(1001), 1000],
      [fee(1, 'USD'), 0],
    ] as const) {
      // prettier-ignore
      const { status, body } = await desk.receive(returnId, one(wrong));
      expect([status, body.code, body.errors[0].path]).toEqual([
        422,
        'orders.restocking_fee_refused',
        'restocking_fee',
      ]);
      expect(body.allowed).toEqual(eur(allowed));
    }
    expect((await desk.receive(returnId, one(fee(250)))).body.receptions[0].refund.total).toEqual(eur(750));
    expect((await desk.receive(returnId, one(fee(1000)))).body.receptions[1].refund.total).toEqual(eur(0));
    await shop.settle();
    expect(await charges(shop, paymentId)).toMatchObject([{ captured: 3490, refunded: 750 }]);
  });

  it('lets go of what was never taken', async () => {
    const { id, lineIds, paymentId } = await delivered(shop, [[1000, 3]], { capture: false });
    const { id: returnId } = await desk.approved(id, [lineIds[0]!, 3]);
    await desk.receive(returnId, parcel([[lineIds[0]!, 3]]));
    await shop.settle();
    expect(await charges(shop, paymentId)).toMatchObject([{ captured: 0, refunded: 0, voided: 3490 }]);
  });

  it('never gives more back than was paid: nothing happens at all then', async () => {
    const { id, lineIds, paymentId, variantIds } = await delivered(shop);
    await shop.admin.post(`/v1/admin/payments/${paymentId}/refunds`, { amount: eur(3000) }, given.key());
    await shop.settle();
    const { id: returnId } = await desk.approved(id, [lineIds[0]!, 3]);
    const before = [(await desk.get(returnId)).body, await desk.orderOf(id)];
    const { status, body } = await desk.receive(returnId, parcel([[lineIds[0]!, 3]]));
    expect([status, body.code, body.allowed]).toEqual([409, 'payments.refund_exceeds_paid', eur(490)]);
    expect([(await desk.get(returnId)).body, await desk.orderOf(id)]).toEqual(before);
    expect((await stockOf(shop, variantIds[0]!)).onHand).toBe(47);
  });

  it('receives once when 8 people receive all at once', async () => {
    const { id, lineIds, paymentId, variantIds } = await delivered(shop);
    const { id: returnId } = await desk.approved(id, [lineIds[0]!, 3]);
    const all = parcel([[lineIds[0]!, 3]]);
    const answers = await Promise.all(Array.from({ length: 8 }, () => desk.receive(returnId, all)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(409)]);
    await shop.settle();
    expect(await stockOf(shop, variantIds[0]!)).toEqual({ onHand: 50, held: 0 });
    expect(await charges(shop, paymentId)).toMatchObject([{ refunded: 3490 }]);
    expect((await desk.get(returnId)).body.receptions).toHaveLength(1);
  });

  it('receives once per Idempotency-Key, which it needs', async () => {
    const { id, lineIds } = await delivered(shop);
    const { id: returnId } = await desk.approved(id, [lineIds[0]!, 3]);
    const key = given.key();
    const one = parcel([[lineIds[0]!, 1]]);
    const [first, again] = [await desk.receive(returnId, one, key), await desk.receive(returnId, one, key)];
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect((await desk.get(returnId)).body.lines[0].received).toBe(1);
    const without = await desk.step(returnId, 'receptions', one);
    expect([without.status, without.body.code]).toEqual([428, 'idempotency_key_required']);
  });

  it('refuses more than is awaited, and lines and places that there are not', async () => {
    const { id, lineIds } = await delivered(shop, [[1000, 3], [500, 1]]); // prettier-ignore
    const { id: returnId } = await desk.approved(id, [lineIds[0]!, 2]);
    const over = await desk.receive(returnId, parcel([[lineIds[0]!, 2], [lineIds[0]!, 1]])); // prettier-ignore
    expect([over.status, over.body.code]).toEqual([409, 'orders.over_received']);
    expect(over.body.lines).toEqual([{ line_id: lineIds[0], requested: 3, remaining: 2 }]);
    const foreign = await desk.receive(returnId, parcel([[lineIds[0]!, 1], [lineIds[1]!, 1]])); // prettier-ignore
    expect([foreign.status, foreign.body.code]).toEqual([422, 'orders.unknown_return_line']);
    expect(foreign.body.errors[0].path).toBe('lines.1.line_id');
    const one = { line_id: lineIds[0], quantity: 1, disposition: 'restock' };
    const nowhere = await desk.receive(returnId, { lines: [one, { ...one, location: 'nowhere' }] });
    expect([nowhere.status, nowhere.body.code]).toEqual([422, 'inventory.location_unknown']);
    expect(nowhere.body.errors).toMatchObject([{ code: 'location_unknown', path: 'lines.1.location' }]);
    expect((await desk.get(returnId)).body).toMatchObject({ status: 'approved', receptions: [] });
    const unknown = await desk.receive(randomUUID(), parcel([[lineIds[0]!, 1]]));
    expect([unknown.status, unknown.body.code]).toEqual([404, 'orders.return_not_found']);
  });

  it('takes back the parts that each line of a bundle was sold with', async () => {
    const of = async (stock: number) => (await given.product(shop, { price: 1000, stock })).variantId;
    const [a, b, other, bundle] = [await of(10), await of(10), await of(1), await of(0)];
    const make = (parts: Record<string, number>) =>
      shop.admin.put(`/v1/admin/inventory/variants/${bundle}/bundle`, {
        parts: Object.entries(parts).map(([variant_id, quantity]) => ({ variant_id, quantity })),
      });
    await make({ [a]: 2 });
    const lines = [bundle, other].map((variant_id) => ({ variant_id, quantity: 1 }));
    const checkout = given.checkout(bundle, await given.shippingOption(shop), { lines });
    const { order, payment } = (await shop.store.post('/v1/store/checkouts', checkout, given.key())).body;
    const [first, swapped] = order.lines.map(({ id }: { id: string }) => id);
    await make({ [b]: 1 });
    const edit = { add: [{ variant_id: bundle, quantity: 1 }], remove: [swapped] };
    const edited = await shop.admin.post(`/v1/admin/orders/${order.id}/edits`, edit, given.key());
    await shop.admin.post(`/v1/admin/payments/${payment.id}/capture`, {}, given.key());
    await shop.settle();
    expect((await shop.admin.post(`/v1/admin/orders/${order.id}/fulfilments`, {})).status).toBe(201);
    expect([await stockOf(shop, a), await stockOf(shop, b)]).toEqual([{ onHand: 8, held: 0 }, { onHand: 9, held: 0 }]); // prettier-ignore
    await make({});
    const second = edited.body.lines[2].id;
    const { id: returnId } = await desk.approved(order.id, [first, 1], [second, 1]);
    expect((await desk.receive(returnId, parcel([[first, 1], [second, 1]]))).status).toBe(201); // prettier-ignore
    for (const part of [a, b]) expect(await stockOf(shop, part)).toEqual({ onHand: 10, held: 0 });
    expect(await stockOf(shop, bundle)).toEqual({ onHand: 0, held: 0 });
  });

  it.each([
    [{}, 'lines'],
    [{ lines: [] }, 'lines'],
    [{ lines: [{}] }, 'lines.0.line_id'],
    [{ lines: [{ line_id: randomUUID(), quantity: 0, disposition: 'restock' }] }, 'lines.0.quantity'],
    [{ lines: [{ line_id: randomUUID(), quantity: -1, disposition: 'restock' }] }, 'lines.0.quantity'],
    [{ lines: [{ line_id: randomUUID(), quantity: 1.5, disposition: 'restock' }] }, 'lines.0.quantity'],
    [{ lines: [{ line_id: randomUUID(), quantity: 1, disposition: 'keep' }] }, 'lines.0.disposition'],
    [{ lines: [{ line_id: randomUUID(), quantity: 1, disposition: 'restock', location: 'A b' }] }, 'lines.0.location'],
    [{ ...parcel([[randomUUID(), 1]]), refund_shipping: 'half' }, 'refund_shipping'],
    [{ ...parcel([[randomUUID(), 1]]), restocking_fee: { amount: -1, currency: 'EUR' } }, 'restocking_fee.amount'],
    [{ ...parcel([[randomUUID(), 1]]), refund: 1 }, 'refund'],
  ])('refuses %j', async (body, path) => {
    const answer = await desk.receive(randomUUID(), body);
    expect([answer.status, answer.body.code]).toEqual([422, 'validation_failed']);
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  it('needs a key that may write orders', async () => {
    expect((await shop.store.post(`/v1/admin/returns/${randomUUID()}/receptions`, {}, given.key())).status).toBe(401);
  });
});
