import type Stripe from 'stripe';
import { type Dispute, type DisputeStatus } from '../contract/gateway-news.js';
import { fromStripe } from './stripe-money.js';

/** Whatever is not here is under way, with the money taken. Source: https://docs.stripe.com/api/disputes/object */
const STATUSES: Readonly<Record<string, DisputeStatus>> = {
  ...{ warning_needs_response: 'inquiry', warning_under_review: 'inquiry', warning_closed: 'inquiry_closed' },
  ...{ prevented: 'inquiry_closed', won: 'won', lost: 'lost' },
};

/** How a dispute stands at Stripe. */
export function disputeOf({ id, status, amount, currency, reason }: Stripe.Dispute): Dispute {
  return { id, status: STATUSES[status] ?? 'open', ...fromStripe(amount, currency), reason: reason ?? null };
}
