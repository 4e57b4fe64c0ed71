import { Injectable } from '@nestjs/common';
import type Stripe from 'stripe';
import { type FindRequest, type FoundOutcome } from '../contract/payment-gateway.js';
import { CAPTURE_KEY, KEY, operationOf, outcomeOf } from './stripe-outcomes.js';

const NOT_FOUND: FoundOutcome = { status: 'not_found' };
const PAGE = 100;
/** Stripe's clock and ours need not agree. */
const SKEW_SECONDS = 300;

/**
 * What became of a key at Stripe. Lists are looked through, because they show what was just made, while a search may be
 * minutes late; a search only shortens the way to what is older than a page. A request that is still on its way shows in
 * neither: it and the next one share their Idempotency-Key, which Stripe acts on once for at least 24 hours.
 */
@Injectable()
export class StripeFinder {
  find(stripe: Stripe, sought: FindRequest): Promise<FoundOutcome> {
    if (sought.kind === 'payment') return this.payment(stripe, sought);
    if (sought.gatewayReference === null) return Promise.resolve(NOT_FOUND);
    return this[sought.kind](stripe, sought.key, sought.gatewayReference);
  }

  private async payment(stripe: Stripe, { key, gatewayReference, since }: FindRequest): Promise<FoundOutcome> {
    const intent = gatewayReference
      ? await stripe.paymentIntents.retrieve(gatewayReference, { expand: ['payment_method'] })
      : await this.intentOf(stripe, key, since);
    return intent ? outcomeOf(intent) : NOT_FOUND;
  }

  /** Newest first; what is not in the first hundred is searched for before the rest is looked through. */
  private async intentOf(stripe: Stripe, key: string, since?: Date): Promise<Stripe.PaymentIntent | undefined> {
    const from = Math.min(since?.getTime() ?? 0, Date.now());
    const created = { gte: Math.floor(from / 1000) - SKEW_SECONDS };
    const expand = ['data.payment_method'];
    const isIt = ({ metadata }: Stripe.PaymentIntent): boolean => metadata[KEY] === key;
    let page = await stripe.paymentIntents.list({ limit: PAGE, created, expand });
    let found = page.data.find(isIt);
    if (!found && page.has_more) {
      const { data } = await stripe.paymentIntents.search({ query: `metadata['${KEY}']:'${key}'`, limit: PAGE });
      const hit = data.find(isIt);
      if (hit) return stripe.paymentIntents.retrieve(hit.id, { expand: ['payment_method'] });
    }
    while (!found && page.has_more) {
      const starting_after = page.data.at(-1)!.id;
      page = await stripe.paymentIntents.list({ limit: PAGE, created, expand, starting_after });
      found = page.data.find(isIt);
    }
    return found;
  }

  private async capture(stripe: Stripe, key: string, reference: string): Promise<FoundOutcome> {
    const { metadata, amount_received } = await stripe.paymentIntents.retrieve(reference);
    return metadata[CAPTURE_KEY] === key && amount_received > 0 ? { status: 'succeeded' } : NOT_FOUND;
  }

  private async refund(stripe: Stripe, key: string, payment_intent: string): Promise<FoundOutcome> {
    for await (const refund of stripe.refunds.list({ payment_intent, limit: PAGE })) {
      if (refund.metadata?.[KEY] !== key) continue;
      return operationOf(refund);
    }
    return NOT_FOUND;
  }

  /** Nothing is held any more: cancelled, or let go of by a capture of less than the whole. */
  private async void(stripe: Stripe, _key: string, reference: string): Promise<FoundOutcome> {
    const { status, amount, amount_received } = await stripe.paymentIntents.retrieve(reference);
    const isLetGo = status === 'canceled' || (status === 'succeeded' && amount_received < amount);
    return isLetGo ? { status: 'succeeded' } : NOT_FOUND;
  }
}
