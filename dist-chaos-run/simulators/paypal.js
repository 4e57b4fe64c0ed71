import { run } from './kit/main.js';
import { startPaypal } from './paypal/start-paypal.js';
await run('PayPal simulator', startPaypal);
//# sourceMappingURL=paypal.js.map