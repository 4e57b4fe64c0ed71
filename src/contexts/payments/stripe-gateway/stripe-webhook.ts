import type Stripe from 'stripe';
import { type WebhookMessage, type WebhookNews, WebhookRefused } from '../contract/gateway-news.js';
import { disputeOf } from './stripe-dispute.js';
import { KEY } from './stripe-outcomes.js';

const OLDEST_SECONDS = 300;

/** Verifies a message by the SDK (constant time, over the raw bytes) and reads what it is about. Throws `WebhookRefused`. */
export function readStripeWebhook(message: WebhookMessage, webhooks: Stripe['webhooks'], secret: string): WebhookNews {
  const { id: eventId, type, created, data } = verified(message, webhooks, secret);
  const object = data.object as unknown as Told;
  const payment = object.object === 'payment_intent' ? object.id : nameOf(object.payment_intent);
  const paymentKey = object.object === 'refund' ? undefined : object.metadata?.[KEY];
  return {
    ...{ eventId, type, occurredAt: new Date(created * 1000) },
    ...(paymentKey && { paymentKey }),
    ...(payment && { gatewayReference: payment }),
    ...(object.object === 'dispute' && { dispute: disputeOf(object as unknown as Stripe.Dispute) }),
  };
}

/** What the objects that we hear of have in common. */
interface Told {
  id: string;
  object: string;
  metadata?: Record<string, string> | null;
  payment_intent?: string | { id: string } | null;
}

function nameOf(reference: Told['payment_intent']): string | undefined {
  return typeof reference === 'object' ? reference?.id : reference;
}

function verified(
  { body, headers, receivedAt }: WebhookMessage,
  webhooks: Stripe['webhooks'],
  secret: string,
): Stripe.Event {
  const signature = headers['stripe-signature'] ?? '';
  const check = (tolerance: number) =>
    webhooks.signature!.verifyHeader(body, signature, secret, tolerance, undefined, receivedAt.getTime());
  if (!passes(() => check(OLDEST_SECONDS))) {
    throw new WebhookRefused(passes(() => check(0)) ? 'too_old' : 'bad_signature'); // 0: of any age
  }
  const event = parsed(body);
  if (event?.object !== 'event' || !event.data?.object) throw new WebhookRefused('unreadable');
  return event;
}

function passes(check: () => unknown): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}

function parsed(body: Buffer): Stripe.Event | undefined {
  try {
    return JSON.parse(body.toString()) as Stripe.Event;
  } catch {
    return undefined;
  }
}
