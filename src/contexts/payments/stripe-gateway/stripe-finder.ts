import { Injectable } from '@nestjs/common';
import type Stripe from 'stripe';
import { type FindRequest, type FoundOutcome } from '../contract/payment-gateway.js';
import { CAPTURE_KEY, KEY, operationOf, outcomeOf } from './stripe-outcomes.js';

const NOT_FOUND: FoundOutcome = { status: 'not_found' };
const UNKNOWN: FoundOutcome = { status: 'unknown' };
const PAGE = 100;
/** A busy shop makes more payments within the time limit of a call than can be looked through in it. */
const MOST_PAGES = 5;
/** Stripe's clock and ours need not agree. */
const SKEW_SECONDS = 300;
/** Stripe's search is minutes late; after so long it shows what was made. */
const SEARCHABLE_MS = 3_600_000;

/**
 * What became of a key at Stripe. The list shows what was just made, of which the newest are looked through; a search shows
 * what is older. What neither shows may be asked for again: a request that is on its way or that the search does not know yet
 * shares its Idempotency-Key with the next one, and Stripe acts on that once for at least 24 hours.
 */
@Injectable()
export class StripeFinder {
  find(stripe: Stripe, sought: FindRequest): Promise<FoundOutcome> {
    if (sought.kind === 'payment') return this.payment(stripe, sought);
    if (sought.gatewayReference === null) return Promise.resolve(NOT_FOUND);
    return this[sought.kind](stripe, sought.key, sought.gatewayReference);
  }

  private async payment(stripe: Stripe, sought: FindRequest): Promise<FoundOutcome> {
    const { key, gatewayReference, since = new Date(0), lookOnly } = sought;
    if (gatewayReference) return outcomeOf(await this.intent(stripe, gatewayReference));
    const { found, isWhole } = await this.newest(stripe, key, since);
    if (found || isWhole) return found ? outcomeOf(found) : NOT_FOUND;
    const hit = await this.searched(stripe, key);
    if (hit) return outcomeOf(hit);
    // nobody will ask for it again, so that its key does not help: not until the search can be believed
    return lookOnly && Date.now() - since.getTime() < SEARCHABLE_MS ? UNKNOWN : NOT_FOUND;
  }

  private intent(stripe: Stripe, id: string): Promise<Stripe.PaymentIntent> {
    return stripe.paymentIntents.retrieve(id, { expand: ['payment_method'] });
  }

  /** Newest first; `isWhole` when these were all since then. */
  private async newest(
    stripe: Stripe,
    key: string,
    since: Date,
  ): Promise<{ found?: Stripe.PaymentIntent; isWhole: boolean }> {
    const created = { gte: Math.floor(Math.min(since.getTime(), Date.now()) / 1000) - SKEW_SECONDS };
    let starting_after: string | undefined;
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      const query = {
        limit: PAGE,
        created,
        expand: ['data.payment_method'],
        ...(starting_after && { starting_after }),
      };
      const page = await stripe.paymentIntents.list(query);
      const found = page.data.find(({ metadata }) => metadata[KEY] === key);
      if (found || !page.has_more) return { ...(found && { found }), isWhole: true };
      starting_after = page.data.at(-1)!.id;
    }
    return { isWhole: false };
  }

  private async searched(stripe: Stripe, key: string): Promise<Stripe.PaymentIntent | undefined> {
    const { data } = await stripe.paymentIntents.search({ query: `metadata['${KEY}']:'${key}'`, limit: PAGE });
    const hit = data.find(({ metadata }) => metadata[KEY] === key);
    return hit && this.intent(stripe, hit.id);
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
