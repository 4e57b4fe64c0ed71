import { type Answer } from '../../support/api.js';
import { given, stockOf } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { charges, checkOut, eur, mailsAbout, movementsOf, orderOf, paidBy } from './shopper.js';

/** What staff do with an order that was sold: 2 units at 10.00 and 4.90 delivery. */
describe('after the sale', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop, { amount: 490 });
  });
  afterAll(() => shop.close());

  async function sold(token = 'tok_success') {
    const { variantId } = await given.product(shop, { price: 1000, stock: 10 });
    const lines = [{ variant_id: variantId, quantity: 2 }];
    const { body } = await checkOut(shop, given.checkout(variantId, shipping, { lines, ...paidBy(token) }));
    return { variantId, id: body.order.id, paymentId: body.payment.id, body };
  }

  const cancel = (id: string): Promise<Answer> =>
    shop.admin.post(`/v1/admin/orders/${id}/cancel`, { reason: 'customer_request' });
  const capture = (paymentId: string, amount?: number): Promise<Answer> =>
    shop.admin.post(`/v1/admin/payments/${paymentId}/capture`, amount ? { amount: eur(amount) } : {}, given.key());
  const refund = (paymentId: string, amount?: number): Promise<Answer> =>
    shop.admin.post(`/v1/admin/payments/${paymentId}/refunds`, amount ? { amount: eur(amount) } : {}, given.key());
  const statusOf = async (id: string): Promise<string[]> => {
    const { status, payment_status } = await orderOf(shop, id);
    return [status, payment_status];
  };

  describe('an order is cancelled', () => {
    it('its stock returns at once, and what was authorised is let go', async () => {
      const { variantId, id, paymentId } = await sold();
      expect(await stockOf(shop, variantId)).toEqual({ onHand: 8, held: 0 });
      const { status, body } = await cancel(id);
      expect([status, body.status]).toEqual([200, 'cancelled']);
      expect(await stockOf(shop, variantId)).toEqual({ onHand: 10, held: 0 });
      expect(await movementsOf(shop, variantId)).toEqual({ onHand: 10, held: 0 });

      await shop.settle();
      expect(await statusOf(id)).toEqual(['cancelled', 'voided']);
      expect(await charges(shop, paymentId)).toMatchObject([{ state: 'voided', captured: 0, voided: 2490 }]);
      const variants = (await shop.store.get(`/v1/store/products?limit=100`)).body.data.flatMap(
        (product: { variants: object[] }) => product.variants,
      );
      expect(variants).toContainEqual(
        expect.objectContaining({ id: variantId, availability: { in_stock: true, quantity: 10, beyond_stock: null } }),
      );
    });

    it('what was captured is refunded', async () => {
      const { id, paymentId } = await sold();
      expect((await capture(paymentId)).status).toBe(201);
      await shop.settle();
      await cancel(id);
      await shop.settle();
      expect(await statusOf(id)).toEqual(['cancelled', 'refunded']);
      expect(await charges(shop, paymentId)).toMatchObject([{ captured: 2490, refunded: 2490, voided: 0 }]);
    });

    it('of what was captured in part, that part is refunded and the rest let go', async () => {
      const { id, paymentId } = await sold();
      await capture(paymentId, 490);
      await cancel(id);
      await shop.settle();
      expect(await charges(shop, paymentId)).toMatchObject([{ captured: 490, refunded: 490, voided: 2000 }]);
      const { payments, status, payment_status } = await orderOf(shop, id);
      expect(payment_status).toBe('refunded'); // nothing of theirs is left with us
      expect([status, payments[0].captured, payments[0].refunded]).toEqual(['cancelled', eur(490), eur(490)]);
    });

    it('while its shopper is at the bank: approving comes too late and costs nothing', async () => {
      const { variantId, id, paymentId, body } = await sold('tok_requires_action');
      await cancel(id);
      await shop.store.post(new URL(body.next_action.url).pathname, { decision: 'approve' });
      await shop.settle();
      expect((await orderOf(shop, id)).status).toBe('cancelled');
      expect(await stockOf(shop, variantId)).toEqual({ onHand: 10, held: 0 });
      expect(await charges(shop, paymentId)).toMatchObject([{ state: 'voided', captured: 0 }]);
      expect(await mailsAbout(shop, body.order.number)).toEqual([]);
    });

    it('by 12 people at once, once', async () => {
      const { variantId, id } = await sold();
      const answers = await Promise.all(Array.from({ length: 12 }, () => cancel(id)));
      expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
      await shop.settle();
      expect(await stockOf(shop, variantId)).toEqual({ onHand: 10, held: 0 });
      const { timeline } = await orderOf(shop, id);
      expect(timeline.filter(({ event }: { event: string }) => event === 'cancelled')).toHaveLength(1);
    });
  });

  it('money is taken and given back in parts, and the order and the day’s figures say so', async () => {
    const { id, paymentId } = await sold();
    const day = new Date().toISOString().slice(0, 10);
    const refundsOfToday = async (): Promise<number> => {
      const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
      const { body } = await shop.admin.get(`/v1/admin/analytics/sales?from=${day}&to=${next}&fill=true&currency=EUR`);
      return body.totals[0].refunds.amount;
    };
    await shop.settle();
    const refundsBefore = await refundsOfToday();

    expect((await capture(paymentId, 2000)).status).toBe(201);
    await shop.settle();
    expect(await statusOf(id)).toEqual(['confirmed', 'partially_captured']);
    expect((await capture(paymentId)).body.payment.captured).toEqual(eur(2490));
    await shop.settle();
    expect(await statusOf(id)).toEqual(['confirmed', 'captured']);

    expect((await refund(paymentId, 1000)).status).toBe(201);
    await shop.settle();
    expect(await statusOf(id)).toEqual(['confirmed', 'partially_refunded']);
    const tooMuch = await refund(paymentId, 1491);
    expect([tooMuch.status, tooMuch.body.code, tooMuch.body.allowed]).toEqual([
      409,
      'payments.over_refunded',
      eur(1490),
    ]);
    expect((await refund(paymentId)).body.amount).toEqual(eur(1490));
    await shop.settle();
    expect(await statusOf(id)).toEqual(['confirmed', 'refunded']);
    expect(await charges(shop, paymentId)).toMatchObject([{ captured: 2490, refunded: 2490 }]);

    const { timeline } = await orderOf(shop, id);
    expect(timeline.map(({ event, detail }: { event: string; detail?: string }) => [event, detail])).toEqual([
      ['placed', undefined],
      ['confirmed', undefined],
      ['payment_captured', '20.00 EUR'],
      ['payment_captured', '4.90 EUR'],
      ['payment_refunded', '10.00 EUR'],
      ['payment_refunded', '14.90 EUR'],
    ]);
    expect((await refundsOfToday()) - refundsBefore).toBe(2490);
  });

  it('the goods leave in two parcels with their tracking, and then the order can no longer be cancelled', async () => {
    const { id, body } = await sold();
    const line_id = body.order.lines[0].id;
    const tracking = { carrier: 'DHL', number: '00340434161094042557', url: 'https://track.example/1' };
    const path = `/v1/admin/orders/${id}/fulfilments`;
    const first = await shop.admin.post(path, { lines: [{ line_id, quantity: 1 }], tracking });
    expect([first.status, first.body.status, first.body.fulfilment_status]).toEqual([201, 'confirmed', 'partial']);
    const refused = await cancel(id);
    expect([refused.status, refused.body.code]).toEqual([409, 'orders.already_shipping']);

    const second = await shop.admin.post(path, { tracking: { carrier: 'UPS', number: '1Z999' } });
    expect([second.body.status, second.body.fulfilment_status]).toEqual(['fulfilled', 'fulfilled']);
    const guest = { 'x-order-token': body.order_token };
    const { fulfilments } = (await shop.store.get(`/v1/store/orders/${id}`, guest)).body;
    expect(fulfilments).toMatchObject([
      { lines: [{ line_id, quantity: 1 }], tracking },
      { lines: [{ line_id, quantity: 1 }], tracking: { carrier: 'UPS', number: '1Z999' } },
    ]);
  });
});
