import Stripe from 'stripe';
import {
  type AuthorizeOutcome,
  type Declined,
  type OperationOutcome,
  type SavedMethod,
} from '../contract/payment-gateway.js';
import { fromStripe } from './stripe-money.js';
import { tokenOf } from './stripe-token.js';

/** What stands on everything that we make at Stripe: the attempt's or operation's key. */
export const KEY = 'cartwright_key';
/** The capture's key, on the payment intent. */
export const CAPTURE_KEY = 'cartwright_capture_key';
/** The shop's own id of a customer. */
export const CUSTOMER = 'cartwright_customer';

const DONE: OperationOutcome = { status: 'succeeded' };
const declined = (code: string): Declined => ({ status: 'declined', code });

/** What a payment intent says about the attempt it was made for. Captures and voids later on do not change that. */
export function outcomeOf(intent: Stripe.PaymentIntent): AuthorizeOutcome {
  const { id: reference, status, last_payment_error: error } = intent;
  switch (status) {
    case 'requires_capture':
    case 'succeeded': {
      const isTaken = intent.capture_method !== 'manual';
      const savedMethod = savedMethodOf(intent);
      const money = fromStripe(intent.amount, intent.currency);
      return { status: isTaken ? 'captured' : 'authorized', reference, ...money, ...(savedMethod && { savedMethod }) };
    }
    case 'requires_action': {
      const url = intent.next_action?.redirect_to_url?.url;
      return url ? { status: 'requires_action', reference, url } : { status: 'unknown' };
    }
    case 'requires_payment_method':
      return error ? declined(error.decline_code ?? error.code ?? 'declined') : { status: 'unknown' };
    case 'canceled':
      return declined('canceled');
    default:
      return { status: 'unknown' };
  }
}

/**
 * What became of a refund, or of a payment intent that was captured or cancelled. Refunds may be under way for days and
 * fail after all: https://docs.stripe.com/refunds#failed-refunds
 */
export function operationOf(made: Stripe.PaymentIntent | Stripe.Refund): OperationOutcome {
  if (made.status === 'succeeded' || (made.object === 'payment_intent' && made.status === 'canceled')) return DONE;
  const isFailed = made.object === 'refund' && (made.status === 'failed' || made.status === 'canceled');
  return isFailed ? declined(made.failure_reason ?? 'refund_failed') : { status: 'unknown' };
}

/** A refusal that certainly left nothing behind; undefined for all that may have acted, or may act yet. */
export function refusalOf(error: unknown): Declined | undefined {
  if (error instanceof Stripe.errors.StripeCardError) return declined(error.decline_code ?? error.code ?? 'declined');
  if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) return undefined;
  const { code, param } = error;
  if (param === 'payment_method' || param === 'customer') return declined('invalid_token');
  if (['amount_too_small', 'amount_too_large', 'invalid_amount'].includes(code ?? '')) {
    return declined('amount_not_supported');
  }
  return declined(code ?? 'refused_by_gateway');
}

function savedMethodOf({
  customer,
  payment_method,
  setup_future_usage,
}: Stripe.PaymentIntent): SavedMethod | undefined {
  if (!customer || !setup_future_usage || !payment_method || typeof payment_method === 'string') return undefined;
  return savedMethod(typeof customer === 'string' ? customer : customer.id, payment_method);
}

/** How a kept method is shown; of a card never more than its last four digits. */
export function savedMethod(customer: string, method: Stripe.PaymentMethod): SavedMethod {
  const { brand, last4, exp_month: month, exp_year: year } = method.card ?? {};
  const label = brand && last4 ? `${brand[0]!.toUpperCase()}${brand.slice(1)} ending in ${last4}` : method.type;
  const card = brand && last4 && month && year && { brand, last4, expires: { month, year } };
  return { token: tokenOf(customer, method.id), kind: method.type, label, ...(card || {}) };
}
