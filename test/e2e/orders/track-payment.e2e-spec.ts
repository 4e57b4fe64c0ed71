import { type OrderPaymentStatus } from '../../../src/contexts/orders/domain/order-money.js';
import { contentsOf } from '../../support/contents.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

/** An order of 14.90 follows what payments tell of its money. */
describe('the payment status of an order', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop, { amount: 490 });
  });
  afterAll(() => shop.close());

  async function sold() {
    const { variantId } = await given.product(shop, { price: 1000 });
    const checkout = given.checkout(variantId, shipping);
    const { order, payment } = (await shop.store.post('/v1/store/checkouts', checkout, given.key())).body;
    const act = async (what: string, amount?: number): Promise<void> => {
      const body = amount && { amount: { amount, currency: 'EUR' } };
      const { status } = await shop.admin.post(`/v1/admin/payments/${payment.id}/${what}`, body || {}, given.key());
      expect(status).toBe(201);
      await shop.settle();
    };
    const told = async () => (await shop.admin.get(`/v1/admin/orders/${order.id}`)).body;
    return { id: order.id as string, act, told };
  }

  it.each([
    ['voided', [['void']]],
    ['captured', [['capture']]],
    ['partially_captured', [['capture', 1000]]],
    ['captured', [['capture', 1000], ['capture']]],
    ['partially_refunded', [['capture'], ['refunds', 1]]],
    ['refunded', [['capture'], ['refunds', 1], ['refunds']]],
    ['refunded', [['capture', 1000], ['refunds']]],
    ['partially_captured', [['capture', 1000], ['void']]],
  ] as [string, [string, number?][]][])('is %s after %j', async (status, acts) => {
    const { act, told } = await sold();
    expect((await told()).payment_status).toBe('authorized');
    for (const [what, amount] of acts) await act(what, amount);
    const order = await told();
    expect([order.status, order.payment_status]).toEqual(['confirmed', status]);
    const noted = order.timeline.filter(({ event }: { event: string }) => event.startsWith('payment_'));
    expect(noted).toHaveLength(acts.length);
  });

  it('knows where the money is, and what is still due', async () => {
    const { id, act, told } = await sold();
    const sums = async () => {
      const { balance } = await told();
      return Object.fromEntries(
        Object.entries(balance as Record<string, { amount: number }>).map(([k, v]) => [k, v.amount]),
      );
    };
    expect(await sums()).toEqual({
      ...{ authorized: 1490, captured: 0, voided: 0, refunded: 0, refund_pending: 0, credited: 0, due: 0, overpaid: 0 },
    });
    await act('capture', 1000);
    await act('void');
    expect(await sums()).toMatchObject({ authorized: 1490, captured: 1000, voided: 490, due: 490 });
    await act('refunds', 300); // a favour of staff: it does not become due again
    expect(await sums()).toMatchObject({ captured: 1000, refunded: 300, credited: 300, due: 490, overpaid: 0 });
    await shop.settle();
    expect((await told()).id).toBe(id);
  });

  it('owes nothing once it is cancelled', async () => {
    const { id, told } = await sold();
    await shop.admin.post(`/v1/admin/orders/${id}/cancel`, { reason: 'test' });
    await shop.settle();
    expect(await told()).toMatchObject({
      payment_status: 'voided',
      balance: { due: { amount: 0 }, overpaid: { amount: 0 } },
    });
  });

  it('notes each step once, however often it is told', async () => {
    const { act, told } = await sold();
    await act('capture', 900);
    await act('capture');
    const before = await told();
    await shop.admin.post('/v1/admin/facts/subscribers/track-payment-on-payment-facts/replay');
    await shop.settle();
    expect(await told()).toEqual(before);
  });

  /** An order in each payment status, by what is asked of the checkout and done with its first payment then. */
  const SCENES: Record<OrderPaymentStatus, { pay?: string[]; acts?: [string, number?][] }> = {
    pending: { pay: ['tok_requires_action'] },
    partially_authorized: { pay: ['tok_success', 'tok_requires_action'] },
    authorized: {},
    partially_captured: { acts: [['capture', 1000]] },
    captured: { acts: [['capture']] },
    partially_refunded: { acts: [['capture'], ['refunds', 1]] },
    refunded: { acts: [['capture'], ['refunds']] },
    declined: { pay: ['tok_declined'] },
    voided: { acts: [['void']] },
  };
  const OPERATIONS = ['capture', 'refunds', 'void'] as const;
  type Operation = (typeof OPERATIONS)[number];

  const operate = (paymentId: string, what: string, amount?: number) => {
    const body = amount && { amount: { amount, currency: 'EUR' } };
    return shop.admin.post(`/v1/admin/payments/${paymentId}/${what}`, body || {}, given.key());
  };

  /** An order of 14.90 in that status, and its first payment. */
  async function inStatus(status: OrderPaymentStatus): Promise<{ orderId: string; paymentId: string }> {
    const { pay = ['tok_success'], acts = [] } = SCENES[status];
    const { variantId } = await given.product(shop, { price: 1000 });
    const amounts = pay.length > 1 ? [490, 1000] : [1490];
    const payments = pay.map((token, at) => ({
      ...{ gateway: 'sandbox', token, amount: { amount: amounts[at], currency: 'EUR' } },
    }));
    const checkout = given.checkout(variantId, shipping, { payment: undefined, payments });
    const { body } = await shop.store.post('/v1/store/checkouts', checkout, given.key());
    const orderId: string = body.order?.id ?? body.order_id;
    const { data } = (await shop.admin.get(`/v1/admin/payments?order_id=${orderId}&sort=created_at`)).body;
    for (const [what, amount] of acts) expect((await operate(data[0].id, what, amount)).status).toBe(201);
    await shop.settle();
    return { orderId, paymentId: data[0].id };
  }

  const walks = (Object.keys(SCENES) as OrderPaymentStatus[]).flatMap((from) => OPERATIONS.map((what) => ({ from, what }))); // prettier-ignore

  it.each(walks)('$what of an order that is $from is done and told, or leaves no trace', async ({ from, what }) => {
    const { orderId, paymentId } = await inStatus(from);
    const order = async () => (await shop.admin.get(`/v1/admin/orders/${orderId}`)).body;
    expect((await order()).payment_status).toBe(from);
    const payment = async () => (await shop.admin.get(`/v1/admin/payments/${paymentId}`)).body;
    const { status, capturable, refundable } = await payment();
    const isAllowed: Record<Operation, boolean> = {
      capture: capturable.amount > 0,
      refunds: refundable.amount > 0,
      void: capturable.amount > 0 || status === 'requires_action',
    };
    const before = await contentsOf(shop);
    const answer = await operate(paymentId, what);
    if (!isAllowed[what]) {
      expect([answer.status, answer.body.code]).toEqual([409, 'payments.not_allowed']);
      return expect(await contentsOf(shop)).toEqual(before);
    }
    expect(answer.status).toBe(201);
    await shop.settle();
    const { captured, refunded, voided } = await payment();
    expect((await order()).balance).toMatchObject({ captured, refunded, voided, refund_pending: { amount: 0 } });
  });
});
