import { randomUUID } from 'node:crypto';
import { PaypalGateway } from '../../../src/contexts/payments/paypal-gateway/paypal.gateway.js';
import { type SavedMethod } from '../../../src/contexts/payments/contract/payment-gateway.js';
import { describeGateway, type StagedFault } from '../../support/gateway-contract.js';
import { type Shop, startShop } from '../../support/shop.js';
import { decideAt, movedAt, type Simulated, simulatedPaypal } from '../../support/simulated-gateways.js';

const EVERY_FAULT: StagedFault[] = [
  ...(['timeout_before', 'timeout_after', 'reset_after', 'error_before', 'error_after'] as const),
  ...(['unavailable', 'nonsense_body', 'huge_body'] as const),
];
/** Those that can take their time. */
const SLOW_FAULTS: StagedFault[] = [...EVERY_FAULT, 'still_pending'];
const OPERATIONS = {
  authorize: 'orders.create',
  capture: 'authorizations.capture',
  refund: 'captures.refund',
  void: 'authorizations.void',
};

/** PayPal's gateway remembers in the shop's database whose orders keep methods. */
async function shopAt({ env }: Simulated): Promise<{ shop: Shop; gateway: PaypalGateway }> {
  const shop = await startShop(env);
  return { shop, gateway: shop.app.get(PaypalGateway, { strict: false }) };
}

let shop: Shop;
let paypal: Simulated;

describeGateway('paypal', {
  async start() {
    paypal = await simulatedPaypal();
    const { simulator } = paypal;
    const started = await shopAt(paypal);
    shop = started.shop;
    return {
      gateway: started.gateway,
      token: 'paypal',
      declined: {
        ...{ token: 'paypal', code: 'instrument_declined' },
        prepare: () => simulator.faults.add({ fault: 'decline', on: 'orders.authorize' }),
      },
      ...{ asksShopper: 'paypal', isRefusalOpen: true, decide: decideAt },
      moved: async (paymentKey) => movedAt(paypal, paymentKey),
      dispute: async (payment) => ((await simulator.act('disputes', { payment })) as { id: string }).id,
      stage: {
        ...{ authorize: EVERY_FAULT, capture: SLOW_FAULTS, refund: SLOW_FAULTS },
        void: EVERY_FAULT.filter((fault) => !['nonsense_body', 'huge_body'].includes(fault)), // it answers 204
        strike: async (on, fault) => simulator.faults.add({ fault, on: OPERATIONS[on] }),
      },
      message: async (paymentKey, how) => {
        const event = simulator
          .all<{ id: string; resource: { custom_id?: string } }>('event')
          .find(({ resource }) => resource.custom_id === paymentKey)!;
        const { body, headers } = simulator.dialect.deliver(event, how);
        return { body: Buffer.from(body), headers, receivedAt: new Date() };
      },
      amounts: {
        taken: [['JPY', 500], ['TWD', 700], ['EUR', 1], ['USD', 104_545]], // prettier-ignore
        refused: [['HUF', 104_545], ['KWD', 5120], ['ISK', 5]], // prettier-ignore
      },
    };
  },
  async close() {
    await shop.close();
    await paypal.close();
  },
});

describe('the PayPal gateway', () => {
  let simulated: Simulated;
  let [shop, gateway] = [] as unknown as [Shop, PaypalGateway];
  beforeAll(async () => {
    simulated = await simulatedPaypal();
    ({ shop, gateway } = await shopAt(simulated));
  });
  afterAll(async () => {
    await shop.close();
    await simulated.close();
  });

  const signal = () => AbortSignal.timeout(10_000);
  const approved = async (capture: 'manual' | 'automatic' = 'manual') => {
    const key = `payment-${randomUUID()}`;
    const request = { key, token: 'paypal', amount: 1999, currency: 'EUR', orderId: randomUUID(), capture };
    const outcome = await gateway.authorize(request, signal());
    if (outcome.status !== 'requires_action') throw new Error(outcome.status);
    await decideAt(outcome.url, 'approve');
    return { key, kind: 'payment', gatewayReference: outcome.reference } as const;
  };

  const approvedAndFound = async (capture: 'manual' | 'automatic') => {
    const sought = await approved(capture);
    await gateway.find(sought, signal());
    return sought;
  };

  it.each(EVERY_FAULT)('carries an approved order through once, whatever comes of its answer: %s', async (fault) => {
    for (const [capture, on, status] of [
      ['manual', 'orders.authorize', 'authorized'],
      ['automatic', 'orders.capture', 'captured'],
    ] as const) {
      // prettier-ignore
      const sought = await approved(capture);
      simulated.simulator.faults.add({ fault, on });
      await expect(gateway.find(sought, AbortSignal.timeout(500))).rejects.toBeDefined();
      const tries = await Promise.allSettled(Array.from({ length: 4 }, () => gateway.find(sought, signal())));
      expect(tries.some((answer) => answer.status === 'fulfilled')).toBe(true);
      expect(await gateway.find(sought, signal())).toMatchObject({ status, amount: 1999, currency: 'EUR' });
      expect(movedAt(simulated, sought.key).filter(({ kind }) => kind === 'authorization')).toHaveLength(1);
    }
  });

  it.each(['manual', 'automatic'] as const)('only looks at an approved order when told so: %s', async (capture) => {
    const sought = await approved(capture);
    await gateway.find({ ...sought, lookOnly: true }, signal());
    expect(movedAt(simulated, sought.key)).toEqual([]);
    await gateway.find(sought, signal());
    expect(movedAt(simulated, sought.key)).not.toEqual([]);
    const status = capture === 'manual' ? 'authorized' : 'captured';
    expect(await gateway.find({ ...sought, lookOnly: true }, signal())).toMatchObject({ status });
  });

  it('lets go and gives back by what its books call a payment, too', async () => {
    for (const [capture, kind, type] of [
      ['manual', 'void', 'authorization'],
      ['automatic', 'refund', 'capture'],
    ] as const) {
      const { key: paymentKey } = await approvedAndFound(capture);
      const all = simulated.simulator.all<{ id: string; custom_id: string }>(type);
      const { id: gatewayReference } = all.find(({ custom_id }) => custom_id === paymentKey)!;
      const request = { key: `${kind}-${randomUUID()}`, paymentKey, gatewayReference, amount: 1999, currency: 'EUR' };
      expect(await gateway[kind](request, signal())).toEqual({ status: 'succeeded' });
      expect(await gateway.find({ ...request, kind }, signal())).toEqual({ status: 'succeeded' });
      expect(movedAt(simulated, paymentKey)).toContainEqual({ kind, amount: 1999, currency: 'EUR' });
    }
    const nothing = { key: 'void-1', paymentKey: 'none', gatewayReference: 'NOSUCHORDER', amount: 1, currency: 'EUR' };
    expect(await gateway.void(nothing, signal())).toEqual({ status: 'declined', code: 'order_not_found' });
  });

  it('does not take an order for let go whose money was taken at once', async () => {
    const { key: paymentKey, gatewayReference } = await approvedAndFound('automatic');
    const request = { key: `void-${randomUUID()}`, paymentKey, gatewayReference, amount: 1999, currency: 'EUR' };
    expect(await gateway.void(request, signal())).toEqual({ status: 'declined', code: 'nothing_to_void' });
    const sought = { key: paymentKey, kind: 'payment', gatewayReference, lookOnly: true } as const;
    expect(await gateway.find(sought, signal())).toMatchObject({ status: 'captured', amount: 1999 });
  });

  it('fetches one access token for all calls, and another when that one ends', async () => {
    const { faults } = simulated.simulator;
    const [sought] = await Promise.all(Array.from({ length: 8 }, () => approved()));
    await simulated.simulator.act('tokens/revoke', {});
    expect(await gateway.find(sought!, signal())).toMatchObject({ status: 'authorized' });
    await simulated.simulator.act('tokens/revoke', {});
    faults.add({ fault: 'unavailable', on: 'oauth2.token' });
    await expect(gateway.find(sought!, signal())).rejects.toThrow('no access token');
    expect(await gateway.find(sought!, signal())).toMatchObject({ status: 'authorized' });
  });

  it.each(['paypal-auth-algo', 'paypal-cert-url'])(
    'refuses a message whose %s makes no sense to PayPal',
    async (name) => {
      await gateway.find(await approved(), signal());
      const event = simulated.simulator.all<{ id: string }>('event').at(-1)!;
      const { body, headers } = simulated.simulator.dialect.deliver(event);
      const message = { body: Buffer.from(body), headers, receivedAt: new Date() };
      expect(await gateway.readWebhook(message, signal())).toMatchObject({ eventId: event.id });
      for (const value of ['junk', '']) {
        const forged = { ...message, headers: { ...headers, [name]: value } };
        await expect(gateway.readWebhook(forged, signal())).rejects.toMatchObject({ reason: 'bad_signature' });
      }
    },
  );

  it('tells of disputes', async () => {
    const sought = await approved('automatic');
    await gateway.find(sought, signal());
    const { dispute_id: dispute } = (await simulated.simulator.act('disputes', {
      payment: sought.gatewayReference,
    })) as {
      dispute_id: string;
    };
    await simulated.simulator.act('disputes/close', { dispute, status: 'lost' });
    const news = [];
    for (const event of simulated.simulator.all<{ id: string; event_type: string }>('event').slice(-2)) {
      const { body, headers } = simulated.simulator.dialect.deliver(event);
      news.push(await gateway.readWebhook({ body: Buffer.from(body), headers, receivedAt: new Date() }, signal()));
    }
    const of = { id: dispute, amount: 1999, currency: 'EUR' };
    expect(news).toMatchObject([
      { type: 'CUSTOMER.DISPUTE.CREATED', paymentKey: sought.key, dispute: { ...of, status: 'open' } },
      { type: 'CUSTOMER.DISPUTE.RESOLVED', paymentKey: sought.key, dispute: { ...of, status: 'lost' } },
    ]);
  });

  /** A wallet that PayPal keeps for a customer. */
  const kept = async (customer: string) => {
    const request = { key: `payment-${randomUUID()}`, token: 'paypal', amount: 5, currency: 'EUR', orderId: 'order' };
    const waiting = await gateway.authorize({ ...request, capture: 'manual', saveFor: customer }, signal());
    const { url, reference: gatewayReference } = waiting as { url: string; reference: string };
    await decideAt(url, 'approve');
    const found = await gateway.find({ key: request.key, kind: 'payment', gatewayReference }, signal());
    return (found as { savedMethod: SavedMethod }).savedMethod;
  };
  const byKept = (token: string, saveFor: string, capture: 'manual' | 'automatic' = 'manual') => ({
    ...{
      key: `payment-${randomUUID()}`,
      token,
      amount: 1999,
      currency: 'EUR',
      orderId: randomUUID(),
      capture,
      saveFor,
    },
  });

  it.each(EVERY_FAULT)('takes of a kept wallet once, whatever comes of the answer: %s', async (fault) => {
    const ada = `ada-${randomUUID()}`;
    const { token } = await kept(ada);
    for (const [capture, on, status] of [
      ['manual', 'orders.create', 'authorized'],
      ['manual', 'orders.authorize', 'authorized'],
      ['automatic', 'orders.capture', 'captured'],
    ] as const) {
      const request = byKept(token, ada, capture);
      simulated.simulator.faults.add({ fault, on });
      await expect(gateway.authorize(request, AbortSignal.timeout(500))).rejects.toBeDefined();
      const sought = { key: request.key, kind: 'payment', gatewayReference: null } as const;
      const looked = await gateway.find({ ...sought, lookOnly: true }, signal());
      const moved = movedAt(simulated, request.key).some(({ kind }) => kind === 'authorization');
      expect([on, looked.status]).toEqual([on, moved ? status : 'not_found']); // nothing is given up that moved
      if (!moved) expect(await gateway.authorize(request, signal())).toMatchObject({ status });
      expect(await gateway.find(sought, signal())).toMatchObject({ status, amount: 1999, currency: 'EUR' });
      expect(movedAt(simulated, request.key).filter(({ kind }) => kind === 'authorization')).toHaveLength(1);
    }
  });

  it('knows a customer by one name, also with several wallets, and lists them all', async () => {
    const [ada, bob] = [`ada-${randomUUID()}`, `bob-${randomUUID()}`];
    const methods = [];
    for (let time = 0; time < 6; time++) methods.push(await kept(ada));
    expect(await gateway.savedMethods(ada, signal())).toEqual(methods);
    const tokens = simulated.simulator.all<{ id: string; customer: object }>('payment_token').slice(-6);
    expect(new Set(tokens.map(({ customer }) => JSON.stringify(customer))).size).toBe(1);
    expect(tokens[0]!.customer).toMatchObject({ merchant_customer_id: ada });
    expect(methods[0]).toEqual({
      token: expect.stringMatching(/^vault:/),
      kind: 'paypal',
      label: 'PayPal (b…@example.com)',
    });
    expect(await gateway.savedMethods(bob, signal())).toEqual([]);
    expect(await gateway.authorize(byKept(methods[0]!.token, bob), signal())).toEqual({
      status: 'declined',
      code: 'invalid_token',
    });
  });

  it.each(['vault:', 'vault:nobody', 'vault:../orders', 'paypal ', 'Vault:x'])(
    'pays nothing with %j',
    async (token) => {
      const request = byKept(token, 'ada');
      expect(await gateway.authorize(request, signal())).toEqual({ status: 'declined', code: 'invalid_token' });
      expect(movedAt(simulated, request.key)).toEqual([]);
      await gateway.forgetMethod('ada', token, signal());
    },
  );

  it('says when a kept wallet is empty', async () => {
    const { token } = await kept('carl');
    simulated.simulator.faults.add({ fault: 'decline', on: 'orders.authorize' });
    const declined = await gateway.authorize(byKept(token, 'carl'), signal());
    expect(declined).toEqual({ status: 'declined', code: 'instrument_declined' });
  });

  it('is not offered without its keys', async () => {
    const bare = await startShop({});
    expect(bare.app.get(PaypalGateway, { strict: false }).isOffered).toBe(false);
    await bare.close();
    expect(gateway.isOffered).toBe(true);
  });
});
