import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Simulator, type SimulatorOptions } from '../../src/simulators/kit/simulator.js';
import { startStripe } from '../../src/simulators/stripe/start-stripe.js';
import { STRIPE_SECRETS } from '../../src/simulators/stripe/stripe-dialect.js';

/** A Stripe of the suite's own, and the settings that lead a shop to it. */
export interface Simulated {
  simulator: Simulator;
  env: Record<string, string>;
  close(): Promise<void>;
}

export async function simulatedStripe(options: Partial<SimulatorOptions> = {}): Promise<Simulated> {
  const folder = await mkdtemp(join(tmpdir(), 'cartwright-stripe-'));
  const simulator = await startStripe({ journal: join(folder, 'journal.jsonl'), ...options });
  return {
    simulator,
    env: {
      STRIPE_SECRET_KEY: STRIPE_SECRETS.secretKey,
      STRIPE_WEBHOOK_SECRET: STRIPE_SECRETS.webhookSecret,
      STRIPE_API_BASE: simulator.url,
    },
    close: async () => {
      await simulator.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The shopper at a page that a gateway sent them to. */
export async function decideAt(url: string, decision: 'approve' | 'refuse'): Promise<Response> {
  return fetch(url, { method: 'POST', body: new URLSearchParams({ decision }), redirect: 'manual' });
}
