var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable } from '@nestjs/common';
import { CAPTURE_KEY, KEY, outcomeOf } from './stripe-outcomes.js';
const NOT_FOUND = { status: 'not_found' };
const PAGE = 100;
/** Stripe's clock and ours need not agree. */
const SKEW_SECONDS = 300;
/**
 * What became of a key at Stripe. Lists are looked through, because they show what was just made, while a search may be
 * minutes late; a search only shortens the way to what is older than a page. A request that is still on its way shows in
 * neither: it and the next one share their Idempotency-Key, which Stripe acts on once for at least 24 hours.
 */
let StripeFinder = class StripeFinder {
    find(stripe, sought) {
        if (sought.kind === 'payment')
            return this.payment(stripe, sought);
        if (sought.gatewayReference === null)
            return Promise.resolve(NOT_FOUND);
        return this[sought.kind](stripe, sought.key, sought.gatewayReference);
    }
    async payment(stripe, { key, gatewayReference, since }) {
        const intent = gatewayReference
            ? await stripe.paymentIntents.retrieve(gatewayReference, { expand: ['payment_method'] })
            : await this.intentOf(stripe, key, since);
        return intent ? outcomeOf(intent) : NOT_FOUND;
    }
    /** Newest first; what is not in the first hundred is searched for before the rest is looked through. */
    async intentOf(stripe, key, since) {
        const from = Math.min(since?.getTime() ?? 0, Date.now());
        const created = { gte: Math.floor(from / 1000) - SKEW_SECONDS };
        const expand = ['data.payment_method'];
        const isIt = ({ metadata }) => metadata[KEY] === key;
        let page = await stripe.paymentIntents.list({ limit: PAGE, created, expand });
        let found = page.data.find(isIt);
        if (!found && page.has_more) {
            const hit = await stripe.paymentIntents.search({ query: `metadata['${KEY}']:'${key}'`, limit: 1 });
            if (hit.data[0])
                return stripe.paymentIntents.retrieve(hit.data[0].id, { expand: ['payment_method'] });
        }
        while (!found && page.has_more) {
            const starting_after = page.data.at(-1).id;
            page = await stripe.paymentIntents.list({ limit: PAGE, created, expand, starting_after });
            found = page.data.find(isIt);
        }
        return found;
    }
    async capture(stripe, key, reference) {
        const { metadata, amount_received } = await stripe.paymentIntents.retrieve(reference);
        return metadata[CAPTURE_KEY] === key && amount_received > 0 ? { status: 'succeeded' } : NOT_FOUND;
    }
    async refund(stripe, key, payment_intent) {
        for await (const refund of stripe.refunds.list({ payment_intent, limit: PAGE })) {
            if (refund.metadata?.[KEY] !== key)
                continue;
            const failed = refund.status === 'failed' || refund.status === 'canceled';
            return failed ? { status: 'declined', code: refund.failure_reason ?? 'refund_failed' } : { status: 'succeeded' };
        }
        return NOT_FOUND;
    }
    /** Nothing is held any more: cancelled, or let go of by a capture of less than the whole. */
    async void(stripe, _key, reference) {
        const { status, amount, amount_received } = await stripe.paymentIntents.retrieve(reference);
        const isLetGo = status === 'canceled' || (status === 'succeeded' && amount_received < amount);
        return isLetGo ? { status: 'succeeded' } : NOT_FOUND;
    }
};
StripeFinder = __decorate([
    Injectable()
], StripeFinder);
export { StripeFinder };
//# sourceMappingURL=stripe-finder.js.map