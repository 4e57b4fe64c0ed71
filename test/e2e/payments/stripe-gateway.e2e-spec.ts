import { randomUUID } from 'node:crypto';
import { Test, type TestingModule } from '@nestjs/testing';
import { type GatewayTransaction } from '../../../src/contexts/payments/contract/gateway-news.js';
import { type AuthorizeRequest } from '../../../src/contexts/payments/contract/payment-gateway.js';
import { StripeGateway } from '../../../src/contexts/payments/stripe-gateway/stripe.gateway.js';
import { stripeProviders } from '../../../src/contexts/payments/stripe-gateway/stripe.providers.js';
import { ConfigModule } from '../../../src/platform/config/config.module.js';
import { loadConfig } from '../../../src/platform/config/load-config.js';
import { describeGateway, type StagedFault } from '../../support/gateway-contract.js';
import { decideAt, movedAt, type Simulated, simulatedStripe } from '../../support/simulated-gateways.js';

const EVERY_FAULT: StagedFault[] = [
  ...(['timeout_before', 'timeout_after', 'reset_after', 'error_before', 'error_after'] as const),
  ...(['unavailable', 'nonsense_body', 'huge_body'] as const),
];
/** Those that can take their time. */
const SLOW_FAULTS: StagedFault[] = [...EVERY_FAULT, 'still_pending'];
const OPERATIONS = {
  authorize: 'payment_intents.create',
  capture: 'payment_intents.capture',
  refund: 'refunds.create',
  void: 'payment_intents.cancel',
};

async function gatewayAt(env: Record<string, string>): Promise<TestingModule> {
  const config = loadConfig({ NODE_ENV: 'test', ...env });
  return Test.createTestingModule({ imports: [ConfigModule.with(config)], providers: stripeProviders }).compile();
}

let stripe: Simulated;

describeGateway('stripe', {
  async start() {
    stripe = await simulatedStripe();
    const { simulator } = stripe;
    return {
      gateway: (await gatewayAt(stripe.env)).get(StripeGateway),
      token: 'pm_card_visa',
      declined: { token: 'pm_card_chargeDeclinedInsufficientFunds', code: 'insufficient_funds' },
      asksShopper: 'pm_card_threeDSecure2Required',
      decide: decideAt,
      moved: async (paymentKey) => movedAt(stripe, paymentKey),
      dispute: async (payment) => ((await simulator.act('disputes', { payment })) as { id: string }).id,
      stage: {
        ...{ authorize: EVERY_FAULT, capture: SLOW_FAULTS, refund: SLOW_FAULTS, void: EVERY_FAULT },
        strike: async (on, fault) => simulator.faults.add({ fault, on: OPERATIONS[on] }),
      },
      message: async (paymentKey, how) => {
        const event = simulator
          .all<{ id: string; data: { object: { metadata: Record<string, string> } } }>('event')
          .find(({ data }) => data.object.metadata['cartwright_key'] === paymentKey)!;
        const { body, headers } = simulator.dialect.deliver(event, how);
        return { body: Buffer.from(body), headers, receivedAt: new Date() };
      },
      amounts: {
        taken: [
          ...([['JPY', 500], ['ISK', 5], ['UGX', 7]] as [string, number][]), // prettier-ignore
          ...([['EUR', 1], ['HUF', 104_545], ['KWD', 5120], ['TND', 10]] as [string, number][]), // prettier-ignore
        ],
        refused: [['KWD', 5124], ['MGA', 1250]], // prettier-ignore
      },
    };
  },
  close: () => stripe.close(),
});

describe('the Stripe gateway', () => {
  let simulated: Simulated;
  let gateway: StripeGateway;
  beforeAll(async () => {
    simulated = await simulatedStripe();
    gateway = (await gatewayAt(simulated.env)).get(StripeGateway);
  });
  afterAll(() => simulated.close());

  const signal = () => AbortSignal.timeout(20_000);
  const authorize = async (change: Partial<AuthorizeRequest> = {}) => {
    const key = `payment-${randomUUID()}`;
    const request = { key, token: 'pm_card_visa', amount: 1999, currency: 'EUR', orderId: randomUUID() };
    const outcome = await gateway.authorize({ ...request, capture: 'automatic', ...change }, signal());
    return { key, reference: (outcome as { reference: string }).reference };
  };
  /** Money that came in meanwhile. */
  const busyShop = async (payments: number): Promise<void> => {
    for (let made = 0; made < payments; made++) await simulated.simulator.act('charges', { amount: 100 + made });
  };

  it('finds what is no longer among the first hundred, whether a search knows it yet or not', async () => {
    const since = new Date();
    const { key, reference } = await authorize();
    await busyShop(230);
    const sought = { key, kind: 'payment', gatewayReference: null, since } as const;
    expect(await gateway.find(sought, signal())).toMatchObject({ status: 'captured', reference });
    simulated.simulator.searchLagMs = -1000;
    simulated.simulator.faults.add({ fault: 'error_before', on: 'payment_intents.list', times: 2 });
    await expect(gateway.find(sought, signal())).rejects.toBeDefined();
    simulated.simulator.faults.clear();
    expect(await gateway.find(sought, signal())).toMatchObject({ status: 'captured', reference });
    expect(await gateway.find({ ...sought, key: 'payment-none' }, signal())).toEqual({ status: 'not_found' });
    const later = { ...sought, gatewayReference: reference };
    expect(await gateway.find(later, signal())).toMatchObject({ status: 'captured', reference });
  });

  it('lists page after page, with what Stripe keeps, and disputes both ways', async () => {
    const { key, reference } = await authorize();
    const { id: dispute } = (await simulated.simulator.act('disputes', { payment: reference })) as { id: string };
    await simulated.simulator.act('disputes/close', { dispute, status: 'won' });
    const window = { from: new Date(Date.now() - 600_000), to: new Date(Date.now() + 2000) };
    const all: GatewayTransaction[] = [];
    for await (const transaction of gateway.transactions(window, signal())) all.push(transaction);
    const unasked = all.filter(({ key }) => key === null);
    expect(unasked.filter(({ kind }) => kind === 'capture')).toHaveLength(230);
    const listed = all.filter((one) => one.gatewayReference === reference);
    const told = [
      { kind: 'authorization', key, amount: 1999, fee: 0 },
      { kind: 'capture', key, paymentKey: key, amount: 1999, fee: 55 },
      { kind: 'dispute', amount: 0, dispute: expect.objectContaining({ id: dispute, status: 'open' }) },
      { kind: 'dispute', amount: 0, dispute: expect.objectContaining({ id: dispute, status: 'won' }) },
      { kind: 'dispute', key: null, amount: 1999, fee: 1500 },
      { kind: 'dispute', key: null, amount: -1999, fee: -1500 },
    ];
    expect(listed).toHaveLength(told.length); // Stripe's times are whole seconds: within one, any order will do
    expect(listed).toEqual(expect.arrayContaining(told.map((one) => expect.objectContaining(one) as object)));
    const total = (kind: string) => all.reduce((sum, one) => sum + (one.kind === kind ? one.amount : 0), 0);
    const truth = simulated.simulator.movements.filter(({ kind }) => kind === 'capture');
    expect(total('capture')).toBe(truth.reduce((sum, { amount }) => sum + amount, 0));
  });

  it('tells of disputes', async () => {
    const { reference } = await authorize();
    const { id: dispute } = (await simulated.simulator.act('disputes', {
      payment: reference,
      reason: 'fraudulent',
    })) as {
      id: string;
    };
    await simulated.simulator.act('disputes/close', { dispute, status: 'lost' });
    const told = simulated.simulator
      .all<{ id: string; type: string }>('event')
      .filter(({ type }) => type.startsWith('charge.dispute'))
      .slice(-2)
      .map((event) => simulated.simulator.dialect.deliver(event));
    const news = await Promise.all(
      told.map(({ body, headers }) =>
        gateway.readWebhook({ body: Buffer.from(body), headers, receivedAt: new Date() }),
      ),
    );
    const of = { id: dispute, amount: 1999, currency: 'EUR', reason: 'fraudulent' };
    expect(news).toMatchObject([
      { type: 'charge.dispute.created', gatewayReference: reference, dispute: { ...of, status: 'open' } },
      { type: 'charge.dispute.closed', gatewayReference: reference, dispute: { ...of, status: 'lost' } },
    ]);
  });

  it('lets nobody pay with the method that another customer keeps', async () => {
    const [ada, bob] = ['ada', 'bob'].map((name) => `${name}-${randomUUID()}`);
    await authorize({ saveFor: ada });
    const [kept] = await gateway.savedMethods(ada!, signal());
    const request = { key: `payment-${randomUUID()}`, amount: 5, currency: 'EUR', orderId: 'order', saveFor: bob };
    const stolen = await gateway.authorize({ ...request, token: kept!.token, capture: 'manual' }, signal());
    expect(stolen).toEqual({ status: 'declined', code: 'invalid_token' });
  });

  it('takes no customer for another whose id differs in upper and lower case only', async () => {
    const bob = `bob-${randomUUID()}`;
    const shouted = bob.toUpperCase();
    simulated.simulator.searchLagMs = -1000;
    await authorize({ saveFor: bob });
    expect(await gateway.savedMethods(shouted, signal())).toEqual([]);
    await authorize({ saveFor: shouted });
    const [his] = await gateway.savedMethods(bob, signal());
    const [hers] = await gateway.savedMethods(shouted, signal());
    expect(his!.token).not.toBe(hers!.token);
    await gateway.forgetMethod(shouted, hers!.token, signal());
    expect(await gateway.savedMethods(bob, signal())).toHaveLength(1);
    simulated.simulator.searchLagMs = 60_000;
  });

  it('comes to an end in a shop that makes more payments than can be looked through', async () => {
    const [since, orderId] = [new Date(), randomUUID()];
    const { key, reference } = await authorize({ orderId });
    await busyShop(520);
    const sought = { key, kind: 'payment', gatewayReference: null, since } as const;
    const lost = { ...sought, key: 'payment-none' };
    expect(await gateway.find(sought, signal())).toEqual({ status: 'not_found' }); // the search does not know it yet
    expect((await authorize({ key, orderId })).reference).toBe(reference); // and its key keeps it from being paid twice
    expect(await gateway.find({ ...sought, lookOnly: true }, signal())).toEqual({ status: 'unknown' });
    expect(await gateway.find({ ...lost, lookOnly: true }, signal())).toEqual({ status: 'unknown' });
    const longAgo = new Date(Date.now() - 2 * 3_600_000);
    expect(await gateway.find({ ...lost, lookOnly: true, since: longAgo }, signal())).toEqual({ status: 'not_found' });
    simulated.simulator.searchLagMs = -1000;
    for (const lookOnly of [true, false])
      expect(await gateway.find({ ...sought, lookOnly }, signal())).toMatchObject({ status: 'captured', reference });
    simulated.simulator.searchLagMs = 60_000;
  });

  it('is not offered, and believes nobody, without its keys', async () => {
    const bare = (await gatewayAt({})).get(StripeGateway);
    expect(bare.isOffered).toBe(false);
    const message = { body: Buffer.from('{}'), headers: {}, receivedAt: new Date() };
    await expect(bare.readWebhook(message)).rejects.toMatchObject({ reason: 'bad_signature' });
    expect(gateway.isOffered).toBe(true);
  });
});
