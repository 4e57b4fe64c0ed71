import { StripeClient } from './stripe-client.js';
import { StripeCustomers } from './stripe-customers.js';
import { StripeFinder } from './stripe-finder.js';
import { StripeTransactions } from './stripe-transactions.js';
import { StripeGateway } from './stripe.gateway.js';
/** Stripe and what it is made of; offered when its key is set. */
export const stripeProviders = [StripeGateway, StripeClient, StripeFinder, StripeCustomers, StripeTransactions];
//# sourceMappingURL=stripe.providers.js.map