import { Database } from '../../../src/platform/database/database.js';
import { contentsOf } from '../../support/contents.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { charges, decide, eur, orderOf } from '../journeys/shopper.js';
import { SoldOrder } from './sold-order.js';

/** An order of 14.90 whose first attempt is not the end of it. */
describe('POST /v1/store/orders/{id}/payments', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop, { amount: 490 });
  });
  afterAll(() => shop.close());

  const placed = async (token: string) => {
    const { variantId } = await given.product(shop, { price: 1000 });
    const payment = { gateway: 'sandbox', token };
    const { body } = await shop.store.post(
      '/v1/store/checkouts',
      given.checkout(variantId, shipping, { payment }),
      given.key(),
    );
    await shop.settle();
    const path = `/v1/store/orders/${body.order.id}/payments`;
    const api = shop.store.with({ 'x-order-token': body.order_token });
    const pay = (request: object, key = given.key()) => api.post(path, request, key);
    return { id: body.order.id as string, first: body.payment.id as string, nextAction: body.next_action, pay, path };
  };
  const success = { gateway: 'sandbox', token: 'tok_success' };
  const leasesRunOut = (id: string) =>
    shop.app.get(Database).query(`UPDATE payments.payments SET lease_until = now() WHERE order_id = $1`, [id]);

  it('pays by another gateway when the shopper did not go to the bank; the first attempt is ended there', async () => {
    const order = await placed('tok_requires_action');
    const { status, body } = await order.pay({ gateway: 'manual', token: 'invoice' });

    expect([status, body.order.status, body.payment.amount]).toEqual([201, 'confirmed', eur(1490)]);
    await shop.settle();
    expect(await orderOf(shop, order.id)).toMatchObject({ status: 'confirmed', payment_status: 'authorized' });
    expect((await decide(shop, order.nextAction, 'approve')).status).toBe(409);
  });

  it('waits while it is not known how the first attempt ends, and never charges twice', async () => {
    const order = await placed('tok_timeout_after_charge');
    const early = await order.pay(success);
    expect([early.status, early.body.code]).toEqual([409, 'payments.attempt_in_flight']);

    await leasesRunOut(order.id);
    const late = await order.pay(success); // the first one turns out to have charged
    expect(late.status).toBe(409);
    await shop.settle();
    expect(await orderOf(shop, order.id)).toMatchObject({ status: 'confirmed', balance: { authorized: eur(1490) } });
    expect((await orderOf(shop, order.id)).payments).toHaveLength(1);
    expect((await order.pay(success)).body.code).toBe('orders.nothing_due');
  });

  it('replaces an attempt that certainly did not act', async () => {
    const order = await placed('tok_timeout_before_charge');
    await leasesRunOut(order.id);
    const { status, body } = await order.pay(success);
    expect([status, body.order.status]).toEqual([201, 'confirmed']);
    await shop.settle();
    const [lost] = await charges(shop, order.first);
    expect(lost?.state).toBe('lost');
    expect(await orderOf(shop, order.id)).toMatchObject({ status: 'confirmed', balance: { authorized: eur(1490) } });
  });

  it('a declined one is in nobody’s way: another card pays at once', async () => {
    const order = await placed('tok_requires_action');
    expect((await order.pay({ gateway: 'sandbox', token: 'tok_declined' })).status).toBe(402);
    const { status, body } = await order.pay(success);
    expect([status, body.order.status]).toEqual([201, 'confirmed']);
    await shop.settle();
    const paid = await orderOf(shop, order.id);
    expect(paid).toMatchObject({ status: 'confirmed', balance: { authorized: eur(1490), due: eur(0) } });
    const declined = paid.timeline.filter(({ event }: { event: string }) => event === 'payment_declined');
    expect(declined).toMatchObject([{ detail: 'replaced' }, { detail: 'declined' }]);
  });

  it('a declined one leaves the order as it was, and the same key says so again', async () => {
    const order = await placed('tok_requires_action');
    const key = given.key();
    const declined = await order.pay({ gateway: 'sandbox', token: 'tok_declined' }, key);
    expect([declined.status, declined.body.code]).toEqual([402, 'payment_declined']);
    await shop.settle();
    expect((await order.pay({ gateway: 'sandbox', token: 'tok_declined' }, key)).status).toBe(402);
    expect((await orderOf(shop, order.id)).status).toBe('pending');
    expect((await order.pay(success)).status).toBe(201);
  });

  it('is not confirmed by money of a replaced attempt, which comes late and is let go', async () => {
    const order = await placed('tok_requires_action');
    expect((await order.pay({ gateway: 'sandbox', token: 'tok_declined' })).status).toBe(402);
    await shop.app
      .get(Database)
      .query(`UPDATE payments.sandbox_journal SET state = 'authorized', asked_shopper = true WHERE key = $1`, [
        `payment-${order.first}`,
      ]);
    await decide(shop, order.nextAction, 'approve');
    await shop.settle();
    expect(await charges(shop, order.first)).toMatchObject([{ state: 'voided' }]);
    expect(await orderOf(shop, order.id)).toMatchObject({ status: 'pending', balance: { due: eur(1490) } });
    expect((await order.pay(success)).body.order.status).toBe('confirmed');
  });

  it('pays the difference after an edit, in parts if wanted, once for each key', async () => {
    const order = await placed('tok_success');
    await shop.app
      .get(Database)
      .query(
        `UPDATE orders.orders SET total = total + 1000, items_total = items_total + 1000, amount_due = 1000 WHERE id = $1`,
        [order.id],
      );
    const key = given.key();
    const part = await order.pay({ ...success, amount: eur(300) }, key);
    expect([part.status, part.body.payment.amount, part.body.payment.part]).toEqual([201, eur(300), 2]);
    expect((await order.pay({ ...success, amount: eur(300) }, key)).body).toEqual(part.body);
    const over = await order.pay({ ...success, amount: eur(701) });
    expect([over.status, over.body.code, over.body.allowed]).toEqual([422, 'orders.payment_exceeds_due', eur(700)]);

    const staff = await shop.admin.post(
      `/v1/admin/orders/${order.id}/payments`,
      { gateway: 'manual', token: 'cash' },
      given.key(),
    );
    expect([staff.status, staff.body.payment.amount]).toEqual([201, eur(700)]);
    await shop.settle();
    expect(await orderOf(shop, order.id)).toMatchObject({ balance: { authorized: eur(2490), due: eur(0) } });
  });

  it('tells the shopper who pays no more than is theirs to know, and staff all of it', async () => {
    const order = await SoldOrder.of(shop, shipping, [{ price: 1000, quantity: 1 }]);
    await order.edit({ change: [order.units(0, 3)], note: 'a secret between staff' });
    const pay = { ...success, amount: eur(500) };
    const path = `/v1/store/orders/${order.id}/payments`;
    const shopper = await shop.store.post(path, pay, { ...order.token, ...given.key() });
    expect([shopper.status, shopper.body.order.totals.due]).toEqual([201, eur(1500)]);
    expect(shopper.body.order.timeline).toContainEqual({ at: expect.any(String), event: 'edited' });
    for (const secret of ['secret', 'tests', '"by"']) expect(JSON.stringify(shopper.body)).not.toContain(secret);

    const staff = await order.post('payments', pay, given.key());
    const edited = { event: 'edited', detail: 'a secret between staff', by: 'tests' };
    expect([staff.status, staff.body.order.timeline]).toEqual([
      201,
      expect.arrayContaining([expect.objectContaining(edited)]),
    ]);
  });

  it('sixteen at once pay it once', async () => {
    const order = await placed('tok_requires_action');
    const answers = await Promise.all(Array.from({ length: 16 }, () => order.pay(success)));
    await shop.settle();

    expect(answers.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(1);
    expect(answers.filter(({ status }) => ![201, 409].includes(status))).toEqual([]);
    const { payments } = await orderOf(shop, order.id);
    const live = payments.filter(({ status }: { status: string }) => status === 'authorized');
    expect(live.length).toBe(answers.filter(({ status }) => status === 201).length);
  });

  it.each([
    [422, 'payments.unknown_gateway', { gateway: 'nobody', token: 'x' }],
    [422, 'payments.gateway_not_offered', { gateway: 'manual', token: 'invoice' }],
    [422, 'orders.payment_exceeds_due', { ...success, amount: eur(1491) }],
    [403, 'payments.kept_method_refused', { gateway: 'sandbox', token: 'kept_for_somebody' }],
  ])('refuses with %i %s what it will not open, and the attempt under way goes on', async (status, code, request) => {
    const order = await placed('tok_requires_action');
    await shop.admin.put('/v1/admin/payment-options/sandbox', { title: 'Card', position: 1, active: true });
    const before = await contentsOf(shop);
    const refused = await order.pay(request);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(await contentsOf(shop)).toEqual(before);
    expect((await decide(shop, order.nextAction, 'approve')).status).toBeLessThan(300);
    await shop.settle();
    expect(await orderOf(shop, order.id)).toMatchObject({ status: 'confirmed', balance: { authorized: eur(1490) } });
    await shop.admin.delete('/v1/admin/payment-options/sandbox');
  });

  it('refuses bad input, other tokens, and orders that are over', async () => {
    const order = await placed('tok_success');
    expect((await order.pay({ gateway: 'sandbox' })).status).toBe(422);
    expect((await order.pay({ ...success, amount: { amount: 1, currency: 'USD' } })).body.code).toBe(
      'orders.other_currency',
    );
    expect(
      (await shop.store.with({ 'x-order-token': `ot_${'x'.repeat(43)}` }).post(order.path, success, given.key()))
        .status,
    ).toBe(404);
    expect((await shop.store.post(order.path, success, given.key())).status).toBe(401);
    expect((await order.pay(success, {})).status).toBe(428);
    await shop.admin.post(`/v1/admin/orders/${order.id}/cancel`, { reason: 'test' });
    expect((await order.pay(success)).body.code).toBe('orders.step_refused');
  });
});
