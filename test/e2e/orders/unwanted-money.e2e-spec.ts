import { OperationLog } from '../../../src/contexts/payments/gateway/operation-log.js';
import { SandboxGateway } from '../../../src/contexts/payments/sandbox-gateway/sandbox.gateway.js';
import { type Answer } from '../../support/api.js';
import { given } from '../../support/given.js';
import { heldBack } from '../../support/held-back.js';
import { asOwner } from '../../support/owner.js';
import { type Shop, startShop } from '../../support/shop.js';
import { leasesRunOut, timeGoesBy } from '../../support/time-goes-by.js';
import { charges, decide, eur, orderOf } from '../journeys/shopper.js';

const success = { gateway: 'sandbox', token: 'tok_success' };
const needsAction = { gateway: 'sandbox', token: 'tok_requires_action' };

/** An order of 14.90. What comes of an attempt that another one has replaced goes back, and pays for nothing meanwhile. */
describe('money that nobody wants any more', () => {
  let shop: Shop;
  let shipping: string;
  let gateway: SandboxGateway;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop, { amount: 490 });
    gateway = shop.app.get(SandboxGateway, { strict: false });
  });
  afterAll(() => shop.close());
  afterEach(() => jest.restoreAllMocks());

  interface Placed {
    id: string;
    payments: { id: string; next_action?: { url: string } }[];
    pay(payment: object, key?: Record<string, string>): Promise<Answer>;
    /** The same checkout under the same key. */
    again(): Promise<Answer>;
  }

  async function placed(payments: object[]): Promise<Placed> {
    const { variantId } = await given.product(shop, { price: 1000 });
    const [checkout, key] = [given.checkout(variantId, shipping, { payment: undefined, payments }), given.key()];
    let token = '';
    const again = async () => {
      const answer = await shop.store.post('/v1/store/checkouts', checkout, key);
      token = answer.body.order_token; // an answer that is not final brings a new one
      return answer;
    };
    const { body } = await again();
    await shop.settle();
    const path = `/v1/store/orders/${body.order.id}/payments`;
    const pay: Placed['pay'] = (payment, key = given.key()) =>
      shop.store.post(path, payment, { 'x-order-token': token, ...key });
    return { id: body.order.id, payments: body.payments, pay, again };
  }

  /** The shopper pays by that attempt; asked for once more, the checkout says so, and the same from then on. */
  async function isConfirmedBy(order: Placed, { body }: Answer): Promise<void> {
    await decide(shop, body.payment.next_action, 'approve');
    await shop.settle();
    const once = await order.again();
    expect([once.status, once.body.order.status]).toEqual([201, 'confirmed']);
    expect((await order.again()).body).toEqual(once.body);
  }

  /** The gateway charges what it was told to give up, and says so. */
  async function comesLate(paymentId: string, captured = 0): Promise<void> {
    await asOwner(
      shop.app,
      `UPDATE payments.sandbox_journal SET state = 'authorized', asked_shopper = true, voided = 0, captured = ${captured}
       WHERE key = 'payment-${paymentId}'`,
    );
    const find = gateway.find.bind(gateway);
    const reference = `sandbox_payment-${paymentId}`;
    jest.spyOn(gateway, 'find').mockImplementation((sought) => {
      const isTaken = captured > 0 && sought.key === `payment-${paymentId}`;
      return isTaken ? Promise.resolve({ status: 'captured', reference }) : find(sought);
    });
    await shop.store.post(`/v1/store/sandbox-gateway/actions/payment-${paymentId}`, { decision: 'approve' });
  }

  it('does not make the payment that is wanted one too many while it is still held', async () => {
    const order = await placed([needsAction]);
    const next = (await order.pay(needsAction)).body.payment;
    const silent = jest.spyOn(gateway, 'void').mockRejectedValue(new Error('connection reset'));
    await comesLate(order.payments[0]!.id);
    await shop.settle();
    expect(await charges(shop, order.payments[0]!.id)).toMatchObject([{ state: 'authorized' }]);
    expect(await orderOf(shop, order.id)).toMatchObject({ status: 'pending', balance: { due: eur(1490) } });

    await decide(shop, next.next_action, 'approve');
    await shop.settle();
    silent.mockRestore();
    await timeGoesBy(shop);
    expect(await charges(shop, order.payments[0]!.id)).toMatchObject([{ state: 'voided' }]);
    expect(await charges(shop, next.id)).toMatchObject([{ state: 'authorized', voided: 0 }]);
    const balance = { due: eur(0), overpaid: eur(0), credited: eur(0), refund_pending: eur(0) };
    expect(await orderOf(shop, order.id)).toMatchObject({ status: 'confirmed', payment_status: 'authorized', balance });
  });

  it('is no favour when it was taken and goes back: all of the order is still to be paid', async () => {
    const order = await placed([needsAction]);
    expect((await order.pay({ ...success, token: 'tok_declined' })).status).toBe(402);
    await comesLate(order.payments[0]!.id, 1490);
    await shop.settle();
    expect(await charges(shop, order.payments[0]!.id)).toMatchObject([{ captured: 1490, refunded: 1490 }]);
    const balance = { due: eur(1490), overpaid: eur(0), credited: eur(0) };
    expect(await orderOf(shop, order.id)).toMatchObject({ status: 'pending', balance });
    const paid = await order.pay(success);
    expect([paid.status, paid.body.order.status, paid.body.payment.amount]).toEqual([201, 'confirmed', eur(1490)]);
  });

  it('does not confirm a checkout that is asked for once more', async () => {
    const order = await placed([{ ...success, token: 'tok_timeout_before_charge' }]);
    await leasesRunOut(shop);
    const next = await order.pay(needsAction);
    expect(next.status).toBe(202);
    await comesLate(order.payments[0]!.id);
    await shop.settle();
    expect(await charges(shop, order.payments[0]!.id)).toMatchObject([{ state: 'voided' }]);

    const again = await order.again();
    expect([again.status, again.body.order.status, again.body.payment.status]).toEqual([202, 'pending', 'voided']);
    await isConfirmedBy(order, next);
  });

  it('does not end a checkout that is asked for once more, when it never came', async () => {
    const order = await placed([{ ...success, token: 'tok_timeout_before_charge' }]);
    await leasesRunOut(shop);
    const next = await order.pay(needsAction);
    const again = await order.again();
    expect([again.status, again.body.order.status, again.body.payment.status]).toEqual([202, 'pending', 'declined']);
    await isConfirmedBy(order, next);
  });

  it('is none of a shopper who has paid before their bank is asked to turn them away', async () => {
    const order = await placed([needsAction]);
    const { paymentId, begin } = {
      paymentId: order.payments[0]!.id,
      begin: shop.app.get(OperationLog, { strict: false }),
    };
    const begun = begin.begin.bind(begin);
    jest.spyOn(begin, 'begin').mockImplementationOnce(async (wanted) => {
      await decide(shop, order.payments[0]!.next_action!, 'approve');
      await shop.settle();
      return begun(wanted);
    });
    const late = await order.pay(success);
    expect(late.status).toBe(409);
    await shop.settle();
    expect(await charges(shop, paymentId)).toMatchObject([{ state: 'authorized' }]);
    expect(await orderOf(shop, order.id)).toMatchObject({ status: 'confirmed', balance: { due: eur(0) } });
  });

  it('is what a shopper pays at the bank while the gateway is asked to turn them away', async () => {
    const order = await placed([needsAction]);
    jest.spyOn(gateway, 'void').mockRejectedValueOnce(new Error('connection reset'));
    const early = await order.pay(success);
    expect([early.status, early.body.code]).toEqual([409, 'payments.attempt_in_flight']);
    await decide(shop, order.payments[0]!.next_action!, 'approve');
    await shop.settle();
    expect(await orderOf(shop, order.id)).toMatchObject({ status: 'pending', balance: { due: eur(1490) } });
    expect((await order.pay(success)).body.order.status).toBe('confirmed');
    await timeGoesBy(shop);
    expect(await charges(shop, order.payments[0]!.id)).toMatchObject([{ state: 'voided' }]);
    const balance = { due: eur(0), overpaid: eur(0) };
    expect(await orderOf(shop, order.id)).toMatchObject({ status: 'confirmed', payment_status: 'authorized', balance });
  });

  describe('of an order paid in two parts', () => {
    it('a checkout asked for once more is not paid by the part of it that came, nor by an attempt under way', async () => {
      const order = await placed([
        { ...success, token: 'tok_timeout_after_charge', amount: eur(500) },
        needsAction, // 9.90
      ]);
      await timeGoesBy(shop);
      expect(await orderOf(shop, order.id)).toMatchObject({ status: 'pending', balance: { authorized: eur(500) } });
      const next = await order.pay(needsAction);
      expect([next.status, next.body.payment.amount]).toEqual([202, eur(990)]);

      const again = await order.again();
      expect([again.status, again.body.order.status]).toEqual([202, 'pending']);
      await decide(shop, next.body.payment.next_action, 'refuse');
      await shop.settle();
      expect(await orderOf(shop, order.id)).toMatchObject({ status: 'pending', balance: { due: eur(990) } });
      const paid = await order.pay(success);
      expect([paid.status, paid.body]).toMatchObject([201, { order: { status: 'confirmed' } }]);
      const once = await order.again();
      expect([once.status, once.body.order.status]).toEqual([201, 'confirmed']);
    });

    it('one that pays after all, before the order has heard of it, is not paid for a second time', async () => {
      const order = await placed([
        { ...needsAction, amount: eur(500) },
        { ...success, token: 'tok_timeout_after_charge' }, // 9.90
      ]);
      const release = await heldBack(shop, 'confirm-order-on-payment-authorized');
      await order.pay(success); // both are to make room
      await leasesRunOut(shop);
      for (const attempt of ['finds the charge', 'knows of it']) {
        const { status, body } = await order.pay(success);
        expect([attempt, status, body.code]).toEqual([attempt, 409, 'payments.attempt_in_flight']);
      }
      await release();
      await shop.settle();
      const rest = await order.pay(success);
      expect([rest.status, rest.body.payment.amount]).toEqual([201, eur(500)]);
      await shop.settle();
      const balance = { authorized: eur(1490), due: eur(0), overpaid: eur(0) };
      expect(await orderOf(shop, order.id)).toMatchObject({ status: 'confirmed', balance });
    });
  });
});
