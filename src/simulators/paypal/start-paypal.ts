import { Simulator, type SimulatorOptions } from '../kit/simulator.js';
import { paypalDialect, type PaypalSecrets } from './paypal-dialect.js';

/** Starts a PayPal of one's own in this process. */
export function startPaypal(options: SimulatorOptions & { secrets?: PaypalSecrets }): Promise<Simulator> {
  return Simulator.start(paypalDialect(options.secrets), options);
}
