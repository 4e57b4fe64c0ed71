import { randomUUID } from 'node:crypto';
import { contentsOf } from '../../support/contents.js';
import { given, stockOf } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { eur, SoldOrder } from './sold-order.js';

/** Orders of 3 units at 3.33 and 2 at 10.00, with 4.90 delivery: 34.89. */
describe('POST /v1/admin/orders/{id}/cancellations', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop, { amount: 490 });
  });
  afterAll(() => shop.close());

  const LINES = [
    { price: 333, quantity: 3 },
    { price: 1000, quantity: 2 },
  ];
  const sold = (token?: string): Promise<SoldOrder> => SoldOrder.of(shop, shipping, LINES, token);

  it('gives back what was charged for the units, their stock, and nothing else', async () => {
    const order = await sold();
    const { status, body } = await order.cancelLines([order.units(0, 1), order.units(1, 1)]);
    expect([status, body.status, body.totals.total, body.totals.due]).toEqual([201, 'confirmed', eur(2156), eur(0)]);
    expect(body.lines).toMatchObject([
      { quantity: 3, cancelled: 1, kept: { quantity: 2, gross: eur(666) } },
      { quantity: 2, cancelled: 1, kept: { quantity: 1, gross: eur(1000) } },
    ]);
    expect(body.timeline.at(-1)).toMatchObject({ event: 'lines_cancelled', detail: 'test', by: 'tests' });
    expect(await stockOf(shop, order.variantIds[0]!)).toEqual({ onHand: 18, held: 0 });
    expect(await stockOf(shop, order.variantIds[1]!)).toEqual({ onHand: 19, held: 0 });
    await shop.settle();
    expect(await order.money()).toMatchObject({ voided: 1333, refunded: 0 });
    const [fact, ...more] = await order.told('orders.order-lines-cancelled.v1');
    expect(fact).toMatchObject({ totalBefore: 3489, total: 2156, refund: 1333, amountDue: 0, shipping: 0 });
    expect(fact.lines).toMatchObject([{ quantity: 1, gross: 333 }, { quantity: 1, gross: 1000 }]); // prettier-ignore
    expect(more).toEqual([]);
  });

  it('refunds what was captured', async () => {
    const order = await sold();
    await order.capture();
    expect((await order.cancelLines([order.units(1, 1)])).status).toBe(201);
    await shop.settle();
    expect(await order.money()).toMatchObject({ captured: 3489, refunded: 1000 });
    expect((await order.get()).payment_status).toBe('partially_refunded');
  });

  it.each([
    ['none', 2489],
    ['pro_rata', 2326],
    ['all', 1999],
  ])('gives shipping back by the rule: %s', async (refund_shipping, total) => {
    const order = await sold();
    const { body } = await order.cancelLines([order.units(1, 1)], { refund_shipping });
    expect(body.totals).toMatchObject({ items: eur(1999), shipping: eur(total - 1999), total: eur(total) });
    await shop.settle();
    expect(await order.money()).toMatchObject({ voided: 3489 - total });
  });

  it.each([
    ['none', 490],
    ['pro_rata', 490],
    ['all', 0],
  ])('gives the shipping of free goods back by the rule: %s', async (refund_shipping, total) => {
    const order = await SoldOrder.of(shop, shipping, [{ price: 0, quantity: 2 }]);
    const { status, body } = await order.cancelLines([order.units(0, 1)], { refund_shipping });
    expect([status, body.status, body.totals.total]).toEqual([201, 'confirmed', eur(total)]);
    await shop.settle();
    expect(await order.money()).toMatchObject({ voided: 490 - total });
  });

  it('cancels the order with its last units, and all of its shipping goes back', async () => {
    const order = await sold();
    await order.cancelLines([order.units(0, 3)]);
    const { status, body } = await order.cancelLines([order.units(1, 2)]);
    expect([status, body.status, body.totals.total]).toEqual([201, 'cancelled', eur(2490)]);
    await shop.settle();
    expect(await order.money()).toMatchObject({ voided: 3489 });
    expect((await order.get()).payment_status).toBe('voided');
    for (const variantId of order.variantIds) expect(await stockOf(shop, variantId)).toEqual({ onHand: 20, held: 0 });
    expect(await order.told('orders.order-cancelled.v1')).toMatchObject([{ total: 2490, wasConfirmed: true }]);
  });

  it('fulfils the order when all that is left has been sent', async () => {
    const order = await sold();
    await order.fulfil([order.units(0, 3)]);
    const { body } = await order.cancelLines([order.units(1, 2)]);
    expect([body.status, body.fulfilment_status]).toEqual(['fulfilled', 'fulfilled']);
    expect(await order.told('orders.order-cancelled.v1')).toEqual([]);
  });

  it('gives back no more than staff have left, and asks for nothing again', async () => {
    const order = await sold();
    await order.capture();
    const refund = { amount: eur(3000), reason: 'goodwill' };
    expect((await shop.admin.post(`/v1/admin/payments/${order.paymentId}/refunds`, refund, given.key())).status).toBe(
      201,
    );
    expect((await order.cancelLines([order.units(1, 2)])).status).toBe(201);
    await shop.settle();
    expect(await order.money()).toMatchObject({ captured: 3489, refunded: 3489 });
    expect((await order.get()).totals).toMatchObject({ total: eur(1489), due: eur(0) });
    expect((await order.fulfil()).status).toBe(201);
  });

  it('acts once per Idempotency-Key', async () => {
    const order = await sold();
    const key = given.key();
    const first = await order.cancelLines([order.units(1, 1)], {}, key);
    const again = await order.cancelLines([order.units(1, 1)], {}, key);
    expect([again.status, again.body, again.headers.get('idempotent-replayed')]).toEqual([201, first.body, 'true']);
    expect((await order.get()).lines[1].cancelled).toBe(1);
  });

  it('refuses units that are not there, and leaves no trace', async () => {
    const order = await sold();
    await order.fulfil([order.units(0, 2)]);
    const [waiting, gone] = [await sold('tok_requires_action'), await sold()];
    await gone.post('cancel', { reason: 'test' });
    await shop.settle();
    const before = await contentsOf(shop);
    const over = await order.cancelLines([order.units(0, 1), order.units(0, 1)]);
    expect([over.status, over.body.code]).toEqual([409, 'orders.over_cancelled']);
    expect(over.body.lines).toEqual([{ line_id: order.lineIds[0], requested: 2, remaining: 1 }]);
    const unknown = await order.cancelLines([order.units(0, 1), { line_id: randomUUID(), quantity: 1 }]);
    expect([unknown.status, unknown.body.code, unknown.body.errors[0].path]).toEqual([422, 'orders.unknown_line', 'lines.1.line_id']); // prettier-ignore
    expect((await waiting.cancelLines([waiting.units(0, 1)])).body).toMatchObject({ status: 409, code: 'orders.step_refused', from: 'pending' }); // prettier-ignore
    expect((await gone.cancelLines([gone.units(0, 1)])).body).toMatchObject({
      status: 409,
      code: 'orders.step_refused',
    });
    const missing = await shop.admin.post(`/v1/admin/orders/${randomUUID()}/cancellations`, { lines: [order.units(0, 1)], reason: 'x' }, given.key()); // prettier-ignore
    expect([missing.status, missing.body.code]).toEqual([404, 'orders.order_not_found']);
    expect(await contentsOf(shop)).toEqual(before);
  });

  it.each([
    [{ lines: [] }, 'lines'],
    [{ lines: undefined }, 'lines'],
    [{ lines: [{ line_id: 'x', quantity: 1 }] }, 'lines.0.line_id'],
    [{ lines: [{ line_id: randomUUID(), quantity: 0 }] }, 'lines.0.quantity'],
    [{ reason: ' ' }, 'reason'],
    [{ reason: undefined }, 'reason'],
    [{ refund_shipping: 'half' }, 'refund_shipping'],
    [{ refund_shipping: null }, 'refund_shipping'],
    [{ restock: false }, 'restock'],
  ])('refuses %j', async (change, path) => {
    const order = await sold();
    const { status, body } = await order.cancelLines([order.units(0, 1)], change);
    expect([status, body.code, body.errors[0].path]).toEqual([422, 'validation_failed', path]);
  });
});
