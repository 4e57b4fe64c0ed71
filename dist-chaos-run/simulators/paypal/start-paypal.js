import { Simulator } from '../kit/simulator.js';
import { paypalDialect } from './paypal-dialect.js';
/** Starts a PayPal of one's own in this process. */
export function startPaypal(options) {
    return Simulator.start(paypalDialect(options.secrets), options);
}
//# sourceMappingURL=start-paypal.js.map