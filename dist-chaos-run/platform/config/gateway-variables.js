import { origin, pattern } from './validators.js';
const optional = { default: undefined };
const anOrigin = 'an http:// or https:// origin, without a path';
/** How the shop is known at Stripe and PayPal. */
export const GATEWAY_VARIABLES = {
    STRIPE_SECRET_KEY: pattern(/^(sk|rk)_[A-Za-z0-9_]+$/)({ ...optional, desc: 'a secret or restricted key' }),
    STRIPE_WEBHOOK_SECRET: pattern(/^whsec_\S+$/)({
        ...optional,
        desc: "a webhook endpoint's signing secret, whsec_...",
    }),
    STRIPE_API_BASE: origin({ default: 'https://api.stripe.com', desc: anOrigin }),
    PAYPAL_CLIENT_ID: pattern(/^\S+$/)({ ...optional, desc: 'the client id of a REST app' }),
    PAYPAL_CLIENT_SECRET: pattern(/^\S+$/)({ ...optional, desc: 'the secret of a REST app' }),
    PAYPAL_WEBHOOK_ID: pattern(/^\S+$/)({ ...optional, desc: 'the id of a webhook of a REST app' }),
    PAYPAL_API_BASE: origin({ default: 'https://api-m.paypal.com', desc: anOrigin }),
};
export const GATEWAY_SECRETS = [
    ...['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'],
    ...['PAYPAL_CLIENT_ID', 'PAYPAL_CLIENT_SECRET', 'PAYPAL_WEBHOOK_ID'],
];
//# sourceMappingURL=gateway-variables.js.map