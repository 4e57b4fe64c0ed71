import { randomUUID } from 'node:crypto';
import { Test } from '@nestjs/testing';
import { PaypalGateway } from '../../../src/contexts/payments/paypal-gateway/paypal.gateway.js';
import { paypalProviders } from '../../../src/contexts/payments/paypal-gateway/paypal.providers.js';
import { ConfigModule } from '../../../src/platform/config/config.module.js';
import { loadConfig } from '../../../src/platform/config/load-config.js';
import { describeGateway, type StagedFault } from '../../support/gateway-contract.js';
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

async function gatewayAt(env: Record<string, string>): Promise<PaypalGateway> {
  const config = loadConfig({ NODE_ENV: 'test', ...env });
  const imports = [ConfigModule.with(config)];
  return (await Test.createTestingModule({ imports, providers: paypalProviders }).compile()).get(PaypalGateway);
}

let paypal: Simulated;

describeGateway('paypal', {
  async start() {
    paypal = await simulatedPaypal();
    const { simulator } = paypal;
    return {
      gateway: await gatewayAt(paypal.env),
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
  close: () => paypal.close(),
});

describe('the PayPal gateway', () => {
  let simulated: Simulated;
  let gateway: PaypalGateway;
  beforeAll(async () => {
    simulated = await simulatedPaypal();
    gateway = await gatewayAt(simulated.env);
  });
  afterAll(() => simulated.close());

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

  it('is not offered without its keys', async () => {
    expect((await gatewayAt({})).isOffered).toBe(false);
    expect(gateway.isOffered).toBe(true);
  });
});
