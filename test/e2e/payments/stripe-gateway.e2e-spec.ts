import { Test, type TestingModule } from '@nestjs/testing';
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
      stage: {
        ...{ authorize: EVERY_FAULT, capture: EVERY_FAULT, refund: EVERY_FAULT, void: EVERY_FAULT },
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
