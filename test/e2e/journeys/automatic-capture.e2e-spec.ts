import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { movedAt, type Simulated, simulatedStripe } from '../../support/simulated-gateways.js';
import { eur, orderOf } from './shopper.js';

/** An order of 14.90 at a gateway that takes in one step what it authorises, or once what it authorised before. */
describe('a gateway that captures once', () => {
  let [stripe, shop, shipping] = [] as unknown as [Simulated, Shop, string];
  beforeAll(async () => {
    stripe = await simulatedStripe();
    shop = await startShop(stripe.env);
    shipping = await given.shippingOption(shop, { amount: 490 });
  });
  afterAll(async () => {
    await shop.close();
    await stripe.close();
  });

  const bought = async (capture: 'automatic' | 'manual') => {
    const option = { title: 'Card', position: 1, active: true, capture };
    expect((await shop.admin.put('/v1/admin/payment-options/stripe', option)).status).toBe(200);
    const { variantId } = await given.product(shop, { price: 1000, stock: 10 });
    const payment = { gateway: 'stripe', token: 'pm_card_visa' };
    const body = given.checkout(variantId, shipping, { payment });
    const placed = await shop.store.post('/v1/store/checkouts', body, given.key());
    expect(placed.status).toBe(201);
    await shop.settle();
    const [id, paymentId] = [placed.body.order.id as string, placed.body.payment.id as string];
    const act = (what: string, body: object = {}) =>
      shop.admin.post(`/v1/admin/payments/${paymentId}/${what}`, body, given.key());
    const payments = async () => (await shop.admin.get(`/v1/admin/payments/${paymentId}`)).body;
    const moved = () => movedAt(stripe, `payment-${paymentId}`).map(({ kind, amount }) => [kind, amount]);
    const booked = async (): Promise<[string, number][]> => {
      await shop.settle();
      const { body } = await shop.admin.get(`/v1/admin/ledger/transactions?payment_id=${paymentId}&sort=occurred_at`);
      const all = body.data as { kind: string; entries: { amount: { amount: number } }[] }[];
      return all.map(({ kind, entries }) => [kind, Math.max(...entries.map(({ amount }) => amount.amount))]);
    };
    return { id, lineId: placed.body.order.lines[0].id as string, act, payments, moved, booked };
  };

  it('at once when the merchant says so: paid, booked, told, refundable, and never captured again', async () => {
    const order = await bought('automatic');
    expect(await orderOf(shop, order.id)).toMatchObject({ status: 'confirmed', payment_status: 'captured' });
    expect(await order.payments()).toMatchObject({
      ...{ status: 'captured', captured: eur(1490), capturable: eur(0), refundable: eur(1490) },
    });
    expect(order.moved()).toEqual([['authorization', 1490], ['capture', 1490]]); // prettier-ignore
    const taken = [['authorization', 1490], ['capture', 1490]]; // prettier-ignore
    expect((await order.booked()).sort()).toEqual(taken);
    const { data } = (await shop.admin.get(`/v1/admin/orders/${order.id}/timeline`)).body;
    const events = data.map(({ event }: { event: string }) => event);
    expect(events.sort()).toEqual(['confirmed', 'payment_captured', 'placed']);

    for (const body of [{}, { amount: eur(1) }]) {
      const again = await order.act('capture', body);
      expect(again.status).toBe(409);
      expect(['payments.not_allowed', 'payments.over_captured']).toContain(again.body.code);
    }
    expect((await order.act('void')).body.code).toBe('payments.not_allowed');
    expect(order.moved()).toHaveLength(2);

    expect((await order.act('refunds', { amount: eur(490) })).status).toBe(201);
    expect((await order.act('refunds', { amount: eur(1001) })).body).toMatchObject({ allowed: eur(1000) });
    expect((await order.booked()).sort()).toEqual([...taken, ['refund', 490]]);
    expect((await orderOf(shop, order.id)).payment_status).toBe('partially_refunded');
    expect((await order.act('refunds')).status).toBe(201);
    await shop.settle();
    expect((await orderOf(shop, order.id)).payment_status).toBe('refunded');
  });

  it('in part: the rest is let go, so that it is due again, and no refund reaches further than what was taken', async () => {
    const order = await bought('manual');
    expect((await order.act('capture', { amount: eur(600) })).status).toBe(201);
    await shop.settle();
    expect(order.moved()).toEqual([['authorization', 1490], ['capture', 600]]); // prettier-ignore
    expect(await order.payments()).toMatchObject({ captured: eur(600), voided: eur(890), capturable: eur(0) });
    expect((await order.booked()).sort()).toEqual([['authorization', 1490], ['capture', 600], ['void', 890]]); // prettier-ignore
    const { balance, totals } = await orderOf(shop, order.id);
    expect({ balance, due: totals.due }).toMatchObject({ balance: { captured: eur(600), due: eur(890) } });
    expect((await order.act('refunds', { amount: eur(601) })).body).toMatchObject({ allowed: eur(600) });

    const lines = [{ line_id: order.lineId, quantity: 1 }];
    const cancelled = await shop.admin.post(
      `/v1/admin/orders/${order.id}/cancellations`,
      { lines, reason: 'test', refund_shipping: 'all' },
      given.key(),
    );
    expect(cancelled.status).toBe(201);
    await shop.settle();
    expect(await order.payments()).toMatchObject({ refunded: eur(600), refundable: eur(0) });
    expect(order.moved().at(-1)).toEqual(['refund', 600]);
    expect((await orderOf(shop, order.id)).balance).toMatchObject({ due: eur(0), overpaid: eur(0) });
  });
});
