import { Simulator, type SimulatorOptions } from '../kit/simulator.js';
import { type StripeSecrets, stripeDialect } from './stripe-dialect.js';

/** Starts a Stripe of one's own in this process. */
export function startStripe(options: SimulatorOptions & { secrets?: StripeSecrets }): Promise<Simulator> {
  return Simulator.start(stripeDialect(options.secrets), options);
}
