import { type Answer } from '../../support/api.js';
import { ADDRESS, given } from '../../support/given.js';
import {
  decideAt,
  movedAt,
  type Simulated,
  simulatedPaypal,
  simulatedStripe,
} from '../../support/simulated-gateways.js';
import { type Shop, startShop } from '../../support/shop.js';

const LIMIT_MS = 1500;
/** What a request may take besides waiting for a gateway, on a busy machine. */
const REST_MS = 2500;

/** Checkouts over HTTP that Stripe and PayPal are paid by; both tell their news to the shop's webhook. */
describe('paying by a gateway', () => {
  let shop: Shop;
  let shipping: string;
  let stripe: Simulated;
  let paypal: Simulated;
  beforeAll(async () => {
    [stripe, paypal] = await Promise.all([simulatedStripe(), simulatedPaypal()]);
    shop = await startShop({ ...stripe.env, ...paypal.env, GATEWAY_TIMEOUT_MS: `${LIMIT_MS}` });
    stripe.simulator.webhooks.set({ url: `${shop.url}/v1/webhooks/stripe` });
    paypal.simulator.webhooks.set({ url: `${shop.url}/v1/webhooks/paypal` });
    shipping = await given.shippingOption(shop);
  });
  afterAll(async () => {
    await shop.close();
    await Promise.all([stripe.close(), paypal.close()]);
  });

  const checkOut = async (gateway: string, token: string, key = given.key()) => {
    const { variantId } = await given.product(shop, { price: 1000 });
    const body = given.checkout(variantId, shipping, { payment: { gateway, token } });
    const send = (): Promise<Answer> => shop.store.post('/v1/store/checkouts', body, key);
    return { ...(await send()), again: send };
  };
  /** Everything that was told has been heard and acted upon. */
  const heard = async (): Promise<void> => {
    await Promise.all([stripe.simulator.webhooks.drained(), paypal.simulator.webhooks.drained()]);
    await shop.settle();
    await Promise.all([stripe.simulator.webhooks.drained(), paypal.simulator.webhooks.drained()]);
    await shop.settle();
  };
  const order = async (id: string) => (await shop.admin.get(`/v1/admin/orders/${id}`)).body;
  const moved = (at: Simulated, paymentId: string) =>
    movedAt(at, `payment-${paymentId}`).map(({ kind, amount }) => [kind, amount]);
  const operate = async (paymentId: string, what: string, body: object = {}): Promise<Answer> =>
    shop.admin.post(`/v1/admin/payments/${paymentId}/${what}`, body, given.key());
  const eur = (amount: number) => ({ amount: { amount, currency: 'EUR' } });
  /** Sends the same request until the shop has an answer. */
  const untilAnswered = async ({ again, ...first }: Answer & { again(): Promise<Answer> }): Promise<Answer> => {
    let answer: Answer = first;
    const end = Date.now() + 20_000;
    while ((answer.status === 409 || answer.body.payment?.status === 'pending') && Date.now() < end) {
      answer = await again();
    }
    return answer;
  };

  it.each(['stripe', 'paypal'])('asks %s for nothing when an order costs nothing', async (gateway) => {
    const { variantId } = await given.product(shop, { price: 0 });
    const free = await given.shippingOption(shop, { amount: 0, code: 'pick-up', countries: ['AT'] });
    const address = { ...ADDRESS, country: 'AT' };
    const payment = { gateway, token: gateway === 'stripe' ? 'pm_card_visa' : 'paypal' };
    const wanted = given.checkout(variantId, free, { payment, shipping_address: address });
    const { status, body } = await shop.store.post('/v1/store/checkouts', wanted, given.key());
    expect([status, body.order.status, body.payment.status]).toEqual([201, 'confirmed', 'authorized']);
    expect(moved(gateway === 'stripe' ? stripe : paypal, body.payment.id)).toEqual([]);
    const cancelled = await shop.admin.post(`/v1/admin/orders/${body.order.id}/cancel`, { reason: 'x' }, given.key());
    expect([cancelled.status, cancelled.body.status]).toEqual([200, 'cancelled']);
  });

  describe('stripe', () => {
    it('confirms, takes the money, and gives some of it back', async () => {
      const { status, body } = await checkOut('stripe', 'pm_card_visa');
      expect([status, body.order.status, body.payment.status]).toEqual([201, 'confirmed', 'authorized']);
      const { id, amount } = body.payment;
      expect((await operate(id, 'capture')).status).toBe(201);
      expect((await operate(id, 'refunds', eur(400))).status).toBe(201);
      expect((await operate(id, 'refunds', eur(amount.amount))).body.code).toBe('payments.over_refunded');
      await heard();
      expect(moved(stripe, id)).toEqual([['authorization', amount.amount], ['capture', amount.amount], ['refund', 400]]); // prettier-ignore
      expect(await order(body.order.id)).toMatchObject({ status: 'confirmed', payment_status: 'partially_refunded' });
      const hooks = stripe.simulator.webhooks.deliveries;
      expect(hooks.length).toBeGreaterThan(0);
      expect(hooks.every((delivery) => delivery.status === 200)).toBe(true);
    });

    it('lets go of what a cancelled order had set aside', async () => {
      const { body } = await checkOut('stripe', 'pm_card_visa');
      expect((await operate(body.payment.id, 'void')).status).toBe(201);
      const total = body.payment.amount.amount;
      expect(moved(stripe, body.payment.id)).toEqual([['authorization', total], ['void', total]]); // prettier-ignore
    });

    it('tells why a card was declined', async () => {
      const { status, body } = await checkOut('stripe', 'pm_card_chargeDeclinedInsufficientFunds');
      expect([status, body.decline_code]).toEqual([402, 'insufficient_funds']);
      const unknown = await checkOut('stripe', 'tok_success');
      expect([unknown.status, unknown.body.decline_code]).toEqual([402, 'invalid_token']);
    });

    it.each([
      ['approve', 'confirmed', 'authorized', 1],
      ['refuse', 'cancelled', 'unpaid', 0],
    ] as const)('sends the shopper to their bank, who %ss', async (decision, status, payment_status, charges) => {
      const placed = await checkOut('stripe', 'pm_card_threeDSecure2Required');
      expect([placed.status, placed.body.payment.status]).toEqual([202, 'requires_action']);
      const back = await decideAt(placed.body.next_action.url, decision);
      expect(back.status).toBe(303);
      await heard();
      expect((await order(placed.body.order.id)).status).toBe(status);
      const told = await shop.admin.get(`/v1/admin/payments/${placed.body.payment.id}`);
      expect(told.body.status).toBe(charges ? payment_status : 'declined');
      expect(moved(stripe, placed.body.payment.id)).toHaveLength(charges);
    });

    it.each(['timeout_after', 'timeout_before', 'reset_after', 'error_before', 'huge_body', 'nonsense_body'] as const)(
      'charges once through %s, and keeps nobody waiting',
      async (fault) => {
        stripe.simulator.webhooks.set({ lost: 1 });
        stripe.simulator.faults.add({ fault, on: 'payment_intents.create' });
        const began = Date.now();
        const placed = await checkOut('stripe', 'pm_card_visa');
        expect(Date.now() - began).toBeLessThan(LIMIT_MS + REST_MS);
        expect([placed.status, placed.body.payment.status]).toEqual([202, 'pending']);
        const { status, body } = await untilAnswered(placed);
        stripe.simulator.webhooks.set({ lost: 0 });
        expect([status, body.order.status]).toEqual([201, 'confirmed']);
        expect(moved(stripe, body.payment.id)).toEqual([['authorization', body.payment.amount.amount]]);
      },
    );

    it('never hears a card number', async () => {
      const before = stripe.simulator.all('payment_intent').length;
      const { status, body } = await checkOut('stripe', '4242424242424242');
      expect([status, body.code]).toEqual([422, 'card_data_refused']);
      expect(stripe.simulator.all('payment_intent')).toHaveLength(before);
    });
  });

  describe('paypal', () => {
    it('confirms when the shopper has approved, takes the money and gives some of it back', async () => {
      const placed = await checkOut('paypal', 'paypal');
      expect([placed.status, placed.body.payment.status]).toEqual([202, 'requires_action']);
      expect((await decideAt(placed.body.next_action.url, 'approve')).status).toBe(303);
      await heard();
      const { id, amount } = placed.body.payment;
      expect(await order(placed.body.order.id)).toMatchObject({ status: 'confirmed', payment_status: 'authorized' });
      expect((await operate(id, 'capture')).status).toBe(201);
      expect((await operate(id, 'refunds', eur(400))).status).toBe(201);
      await heard();
      expect(moved(paypal, id)).toEqual([['authorization', amount.amount], ['capture', amount.amount], ['refund', 400]]); // prettier-ignore
      expect(paypal.simulator.webhooks.deliveries.every(({ status }) => status === 200)).toBe(true);
    });

    it('waits on while the shopper has refused, and lets go', async () => {
      const placed = await checkOut('paypal', 'paypal');
      await decideAt(placed.body.next_action.url, 'refuse');
      await heard();
      expect((await order(placed.body.order.id)).status).toBe('pending');
      expect((await operate(placed.body.payment.id, 'void')).status).toBe(201);
      expect(moved(paypal, placed.body.payment.id)).toEqual([]);
    });

    it('authorises once when the answer to that is lost', async () => {
      const placed = await checkOut('paypal', 'paypal');
      paypal.simulator.faults.add({ fault: 'timeout_after', on: 'orders.authorize' });
      await decideAt(placed.body.next_action.url, 'approve');
      await heard();
      expect(await order(placed.body.order.id)).toMatchObject({ status: 'confirmed' });
      expect(moved(paypal, placed.body.payment.id)).toEqual([['authorization', placed.body.payment.amount.amount]]);
    });

    it('makes one order through a lost answer, and keeps nobody waiting', async () => {
      paypal.simulator.faults.add({ fault: 'timeout_after', on: 'orders.create' });
      const began = Date.now();
      const placed = await checkOut('paypal', 'paypal');
      expect(Date.now() - began).toBeLessThan(LIMIT_MS + REST_MS);
      expect(placed.status).toBe(202);
      const { body } = await untilAnswered(placed);
      await decideAt(body.next_action.url, 'approve');
      await heard();
      expect((await order(body.order.id)).status).toBe('confirmed');
      expect(moved(paypal, body.payment.id)).toHaveLength(1);
    });
  });
});
