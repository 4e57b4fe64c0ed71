import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Simulator, type SimulatorOptions } from '../../src/simulators/kit/simulator.js';
import { startStripe } from '../../src/simulators/stripe/start-stripe.js';
import { PAYPAL_SECRETS } from '../../src/simulators/paypal/paypal-dialect.js';
import { startPaypal } from '../../src/simulators/paypal/start-paypal.js';
import { STRIPE_SECRETS } from '../../src/simulators/stripe/stripe-dialect.js';
import { type Moved } from './gateway-contract.js';

/** A gateway of the suite's own, and the settings that lead a shop to it. */
export interface Simulated {
  simulator: Simulator;
  env: Record<string, string>;
  close(): Promise<void>;
}

async function simulated(
  start: (options: SimulatorOptions) => Promise<Simulator>,
  env: (url: string) => Record<string, string>,
  options: Partial<SimulatorOptions>,
): Promise<Simulated> {
  const folder = await mkdtemp(join(tmpdir(), 'cartwright-gateway-'));
  const simulator = await start({ journal: join(folder, 'journal.jsonl'), ...options });
  return {
    simulator,
    env: env(simulator.url),
    close: async () => {
      await simulator.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function simulatedStripe(options: Partial<SimulatorOptions> = {}): Promise<Simulated> {
  const { secretKey, webhookSecret } = STRIPE_SECRETS;
  const env = { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret };
  return simulated(startStripe, (url) => ({ ...env, STRIPE_API_BASE: url }), options);
}

export function simulatedPaypal(options: Partial<SimulatorOptions> = {}): Promise<Simulated> {
  const { clientId, clientSecret, webhookId } = PAYPAL_SECRETS;
  const env = { PAYPAL_CLIENT_ID: clientId, PAYPAL_CLIENT_SECRET: clientSecret, PAYPAL_WEBHOOK_ID: webhookId };
  return simulated(startPaypal, (url) => ({ ...env, PAYPAL_API_BASE: url }), options);
}

/** What moved for a payment, by the simulator's journal. */
export function movedAt({ simulator }: Simulated, paymentKey: string): Moved[] {
  return simulator.movements
    .filter((movement) => movement.paymentKey === paymentKey)
    .map(({ kind, amount, currency }) => ({ kind, amount, currency }) as Moved);
}

/** The shopper at a page that a gateway sent them to. */
export async function decideAt(url: string, decision: 'approve' | 'refuse'): Promise<Response> {
  return fetch(url, { method: 'POST', body: new URLSearchParams({ decision }), redirect: 'manual' });
}
