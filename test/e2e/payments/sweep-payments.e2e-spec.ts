import { randomUUID } from 'node:crypto';
import { SandboxGateway } from '../../../src/contexts/payments/sandbox-gateway/sandbox.gateway.js';
import { timeGoesBy } from '../../support/time-goes-by.js';
import { eur, PaymentsHarness } from './payments-harness.js';

describe('payments that were interrupted', () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start()));
  afterAll(() => payments.close());
  afterEach(() => jest.restoreAllMocks());

  it.each(['tok_timeout_before_charge', 'tok_timeout_after_charge'])(
    '%s: pending first, charged once',
    async (token) => {
      const payment = await payments.paid({ token });
      expect(payment.outcome).toEqual({ status: 'pending' });
      expect(await payments.facts(payment)).toEqual([]);

      await timeGoesBy(payments.shop);

      expect(await payments.authorize(payment.paymentId)).toEqual({ status: 'authorized' });
      expect(await payments.charge(payment)).toMatchObject({ state: 'authorized', amount: 1000 });
      expect(await payments.facts(payment)).toEqual(['payment-authorized']);
    },
  );

  it('a crash between the commit and the call: swept, charged once', async () => {
    const payment = await payments.opened();
    await payments.sweep();
    expect(await payments.charge(payment)).toBeUndefined(); // its opener may still be alive

    await payments.leasesRunOut();
    await payments.sweep();
    await payments.sweep();

    expect(await payments.charge(payment)).toMatchObject({ state: 'authorized' });
    expect(await payments.facts(payment)).toEqual(['payment-authorized']);
  });

  it("a crash between the gateway's answer and its record: found by key, not charged again", async () => {
    const payment = await payments.opened();
    const { paymentId, orderId, token, amount, currency } = payment;
    const gateway = payments.shop.app.get(SandboxGateway, { strict: false });
    await gateway.authorize(
      { key: `payment-${paymentId}`, orderId, token, amount, currency, capture: 'manual' },
      AbortSignal.timeout(1000),
    );
    const authorize = jest.spyOn(gateway, 'authorize');

    await payments.leasesRunOut();
    await payments.sweep();

    expect(authorize).not.toHaveBeenCalled();
    expect(await payments.facts(payment)).toEqual(['payment-authorized']);
  });

  it.each(['before', 'after'])('a capture whose answer is lost %s it took effect is done once', async (when) => {
    const payment = await payments.paid();
    const gateway = payments.shop.app.get(SandboxGateway, { strict: false });
    const capture = gateway.capture.bind(gateway);
    jest.spyOn(gateway, 'capture').mockImplementationOnce(async (request) => {
      if (when === 'after') await capture(request);
      throw new Error('connection reset');
    });
    const key = randomUUID();

    const first = await payments.capture(payment.paymentId, { amount: eur(600) }, key);
    expect(first).toMatchObject({ status: 202, body: { status: 'pending' } });
    expect(first.body.payment).toMatchObject({ captured: eur(0), capturable: eur(400) });
    await payments.leasesRunOut();
    await payments.sweep();
    const again = await payments.capture(payment.paymentId, { amount: eur(600) }, key);

    expect(again).toMatchObject({ status: 201, body: { id: first.body.id, status: 'succeeded' } });
    expect(await payments.charge(payment)).toMatchObject({ captured: 600 });
    expect(await payments.facts(payment)).toEqual(['payment-authorized', 'payment-captured']);
  });

  it('frees what was reserved when the gateway refuses, and says so again to the same key', async () => {
    const payment = await payments.paid();
    const gateway = payments.shop.app.get(SandboxGateway, { strict: false });
    jest.spyOn(gateway, 'capture').mockResolvedValueOnce({ status: 'declined', code: 'frozen' });
    const key = randomUUID();

    for (let n = 0; n < 2; n++) {
      const refused = await payments.capture(payment.paymentId, {}, key);
      expect(refused).toMatchObject({
        status: 409,
        body: { code: 'payments.gateway_refused', gateway_code: 'frozen' },
      });
    }
    expect((await payments.payment(payment.paymentId)).capturable).toEqual(eur(1000));
    expect((await payments.capture(payment.paymentId)).status).toBe(201);
  });
});

describe('a gateway that never answers', () => {
  it('is given up on after the time limit', async () => {
    const payments = await PaymentsHarness.start({ GATEWAY_TIMEOUT_MS: '500' });
    try {
      const started = Date.now();
      expect((await payments.paid({ token: 'tok_slow' })).outcome).toEqual({ status: 'pending' });
      expect(Date.now() - started).toBeLessThan(1500);
    } finally {
      await payments.close();
    }
  });
});
