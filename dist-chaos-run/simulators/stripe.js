import { run } from './kit/main.js';
import { startStripe } from './stripe/start-stripe.js';
await run('Stripe simulator', startStripe);
//# sourceMappingURL=stripe.js.map