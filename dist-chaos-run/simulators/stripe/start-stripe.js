import { Simulator } from '../kit/simulator.js';
import { stripeDialect } from './stripe-dialect.js';
/** Starts a Stripe of one's own in this process. */
export function startStripe(options) {
    return Simulator.start(stripeDialect(options.secrets), options);
}
//# sourceMappingURL=start-stripe.js.map