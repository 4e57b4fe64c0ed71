import { randomUUID } from 'node:crypto';
import { type Answer } from '../../support/api.js';
import { given, stockOf } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { charges, eur, movementsOf } from '../journeys/shopper.js';
import { delivered, type Delivered, parcel, returnsDesk, wish } from './returning.js';

/** A return whose worth is spent on other variants: three units at 10.00 were bought, with 4.90 delivery. */
describe('an exchange', () => {
  let shop: Shop;
  let desk: ReturnType<typeof returnsDesk>;
  beforeAll(async () => {
    shop = await startShop();
    desk = returnsDesk(shop);
  });
  afterAll(() => shop.close());

  const variant = async (price: number, stock = 10): Promise<string> =>
    (await given.product(shop, { price, stock })).variantId;

  /** An approved return of `back` units for `quantity` of another variant. */
  async function exchange({ id, lineIds }: Delivered, variantId: string, back = 2, quantity = 2): Promise<string> {
    const body = { ...wish([lineIds[0]!, back]), exchange: [{ variant_id: variantId, quantity }] };
    const asked = await desk.request(id, body);
    expect([asked.status, asked.body.exchange, asked.body.exchange_id]).toEqual([201, body.exchange, null]);
    await desk.step(asked.body.id, 'approve', {});
    return asked.body.id;
  }

  const fulfil = (id: string, body: unknown = {}): Promise<Answer> =>
    shop.admin.post(`/v1/admin/orders/${id}/fulfilments`, body);
  const preview = (id: string, body: unknown): Promise<Answer> => desk.step(id, 'refund-preview', body);

  it('of equal worth moves no money: the new units are lines of the order, sold and to be sent', async () => {
    const order = await delivered(shop);
    const other = await variant(1000);
    const id = await exchange(order, other);
    const told = await preview(id, parcel([[order.lineIds[0]!, 2]]));
    expect(told.body).toMatchObject({
      total: eur(2000),
      exchange: eur(2000),
      covered: eur(2000),
      due: eur(0),
      refunded: eur(0),
    });
    const { status, body } = await desk.receive(id, parcel([[order.lineIds[0]!, 2]]));
    expect([status, body.status, body.exchange_id]).toEqual([201, 'received', expect.any(String)]);
    expect(body.receptions[0]).toMatchObject({
      refund_shipping: 'none',
      refund: { covered: eur(2000), refunded: eur(0) },
    });
    await shop.settle();

    const changed = await desk.orderOf(order.id);
    expect([changed.status, changed.fulfilment_status, changed.payment_status]).toEqual([
      'confirmed',
      'partial',
      'captured',
    ]);
    expect(changed.totals).toMatchObject({ items: eur(5000), total: eur(5490), due: eur(0), credited: eur(2000) });
    expect(changed.lines).toMatchObject([
      { returned: 2, fulfilled: 3 },
      { variant_id: other, quantity: 2, fulfilled: 0 },
    ]);
    expect(await charges(shop, order.paymentId)).toMatchObject([{ captured: 3490, refunded: 0 }]);
    expect(await stockOf(shop, order.variantIds[0]!)).toEqual({ onHand: 49, held: 0 });
    expect(await stockOf(shop, other)).toEqual({ onHand: 8, held: 0 });
    expect(await movementsOf(shop, other)).toEqual({ onHand: 8, held: 0 });
    expect((await fulfil(order.id)).body.status).toBe('fulfilled');
  });

  it('for less gives the difference back', async () => {
    const order = await delivered(shop);
    const id = await exchange(order, await variant(600), 2, 2);
    const { body } = await desk.receive(id, parcel([[order.lineIds[0]!, 2]]));
    expect(body.receptions[0].refund).toMatchObject({ total: eur(2000), covered: eur(1200), refunded: eur(800) });
    await shop.settle();
    expect(await charges(shop, order.paymentId)).toMatchObject([{ captured: 3490, refunded: 800 }]);
    expect((await desk.orderOf(order.id)).payment_status).toBe('partially_refunded');
  });

  it('for more leaves the difference due, and nothing leaves the house before it is paid', async () => {
    const order = await delivered(shop);
    const id = await exchange(order, await variant(1500), 1, 1);
    expect((await preview(id, parcel([[order.lineIds[0]!, 1]]))).body).toMatchObject({
      due: eur(500),
      refunded: eur(0),
    });
    await desk.receive(id, parcel([[order.lineIds[0]!, 1]]));
    await shop.settle();
    expect((await desk.orderOf(order.id)).totals).toMatchObject({ due: eur(500), credited: eur(1000) });
    const early = await fulfil(order.id);
    expect([early.status, early.body.code]).toEqual([409, 'orders.amount_due']);
  });

  it('is made with the first parcel; the next ones cover what is due', async () => {
    const order = await delivered(shop);
    const other = await variant(1000);
    const id = await exchange(order, other);
    const first = await desk.receive(id, parcel([[order.lineIds[0]!, 1]]));
    expect(first.body).toMatchObject({ status: 'partially_received', exchange_id: expect.any(String) });
    expect((await desk.orderOf(order.id)).totals.due).toEqual(eur(1000));
    const second = await desk.receive(id, parcel([[order.lineIds[0]!, 1]]));
    expect(second.body.exchange_id).toBe(first.body.exchange_id);
    expect((await desk.orderOf(order.id)).totals).toMatchObject({ due: eur(0), credited: eur(2000) });
    expect(await stockOf(shop, other)).toEqual({ onHand: 8, held: 0 });
    await shop.settle();
    expect(await charges(shop, order.paymentId)).toMatchObject([{ refunded: 0 }]);
    expect((await fulfil(order.id)).status).toBe(201);
  });

  it('can be for the same variant, even for its last unit', async () => {
    const order = await delivered(shop, [[1000, 50]]); // prettier-ignore
    const [same] = order.variantIds as [string];
    expect((await stockOf(shop, same)).onHand).toBe(0);
    const id = await exchange(order, same, 1, 1);
    expect((await desk.receive(id, parcel([[order.lineIds[0]!, 1]]))).status).toBe(201);
    expect(await stockOf(shop, same)).toEqual({ onHand: 0, held: 0 });
    expect(await movementsOf(shop, same)).toEqual({ onHand: 0, held: 0 });
  });

  it('counts towards the buyer’s share, which staff may exceed, until it comes back', async () => {
    const email = `${randomUUID()}@example.com`;
    const order = await delivered(shop, [[1000, 3]], { email });
    const [other, shippingId] = [await variant(1000), await given.shippingOption(shop)];
    await shop.admin.put(`/v1/admin/inventory/variants/${other}/policy`, { max_per_customer: { units: 1 } });
    const buy = async () =>
      (await shop.store.post('/v1/store/checkouts', given.checkout(other, shippingId, { email }), given.key())).status;
    const id = await exchange(order, other, 2, 2);
    expect((await desk.receive(id, parcel([[order.lineIds[0]!, 2]]))).status).toBe(201);
    expect(await buy()).toBe(409);

    const lineId = (await desk.orderOf(order.id)).lines[1].id;
    await fulfil(order.id);
    const back = await desk.approved(order.id, [lineId, 2]);
    await desk.receive(back.id, parcel([[lineId, 1]]));
    expect(await buy()).toBe(409);
    const worn = [{ line_id: lineId, quantity: 1, disposition: 'write_off' }];
    await desk.receive(back.id, { lines: worn });
    expect(await buy()).toBe(201);
  });

  it('of what is no longer there is refused as a whole; the goods can be taken in for money', async () => {
    const order = await delivered(shop);
    const id = await exchange(order, await variant(1000, 1), 2, 2);
    const before = [(await desk.get(id)).body, await desk.orderOf(order.id)];
    const refused = await desk.receive(id, parcel([[order.lineIds[0]!, 2]]));
    expect([refused.status, refused.body.code]).toEqual([409, 'out_of_stock']);
    expect([(await desk.get(id)).body, await desk.orderOf(order.id)]).toEqual(before);
    expect((await stockOf(shop, order.variantIds[0]!)).onHand).toBe(47);
    const { status, body } = await desk.receive(id, parcel([[order.lineIds[0]!, 2]], { exchange: false }));
    expect([status, body.exchange_id, body.receptions[0].refund.refunded]).toEqual([201, null, eur(2000)]);
  });

  it('is made once by 6 who receive at once', async () => {
    const order = await delivered(shop);
    const other = await variant(1000);
    const id = await exchange(order, other);
    const all = parcel([[order.lineIds[0]!, 2]]);
    const answers = await Promise.all(Array.from({ length: 6 }, () => desk.receive(id, all)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(5).fill(409)]);
    expect(await stockOf(shop, other)).toEqual({ onHand: 8, held: 0 });
    expect((await desk.orderOf(order.id)).lines).toHaveLength(2);
  });

  it('can be given back as well, and in the end exactly what was paid is back', async () => {
    const order = await delivered(shop);
    const id = await exchange(order, await variant(700), 3, 3);
    await desk.receive(id, parcel([[order.lineIds[0]!, 3]]));
    await fulfil(order.id);
    const { lines } = await desk.orderOf(order.id);
    const again = await desk.approved(order.id, [lines[1].id, 3]);
    const { body } = await desk.receive(again.id, parcel([[lines[1].id, 1]]));
    expect(body.status).toBe('partially_received');
    await desk.receive(again.id, parcel([[lines[1].id, 2]]));
    await shop.settle();
    expect(await charges(shop, order.paymentId)).toMatchObject([{ captured: 3490, refunded: 3490 }]);
    expect((await desk.orderOf(order.id)).payment_status).toBe('refunded');
  });

  it('that staff take away again before it is sent gives its worth back', async () => {
    const order = await delivered(shop);
    const id = await exchange(order, await variant(1000), 1, 1);
    await desk.receive(id, parcel([[order.lineIds[0]!, 1]]));
    const { lines } = await desk.orderOf(order.id);
    const edit = await shop.admin.post(`/v1/admin/orders/${order.id}/edits`, { remove: [lines[1].id] }, given.key());
    expect(edit.status).toBe(201);
    await shop.settle();
    expect(await charges(shop, order.paymentId)).toMatchObject([{ captured: 3490, refunded: 1000 }]);
  });

  it.each([
    [{ exchange: [] }, 'exchange'],
    [{ exchange: [{ variant_id: 'x', quantity: 1 }] }, 'exchange.0.variant_id'],
    [{ exchange: [{ variant_id: randomUUID(), quantity: 0 }] }, 'exchange.0.quantity'],
    [{ exchange: [{ quantity: 1 }] }, 'exchange.0.variant_id'],
    [{ exchange: null }, 'exchange'],
  ])('is refused when asked for with %j', async (change, path) => {
    const { status, body } = await desk.request(randomUUID(), { ...wish([randomUUID(), 1]), ...change });
    expect([status, body.code, body.errors[0].path]).toEqual([422, 'validation_failed', path]);
  });

  it('is refused for what is not sold', async () => {
    const order = await delivered(shop);
    const body = { ...wish([order.lineIds[0]!, 1]), exchange: [{ variant_id: randomUUID(), quantity: 1 }] };
    const { status, body: problem } = await desk.request(order.id, body);
    expect([status, problem.code, problem.errors[0].path]).toEqual([
      422,
      'orders.lines_not_sellable',
      'exchange.0.variant_id',
    ]);
    const wrong = await desk.receive(randomUUID(), { ...parcel([[randomUUID(), 1]]), exchange: 'yes' });
    expect([wrong.status, wrong.body.errors[0].path]).toEqual([422, 'exchange']);
  });
});
