import { WebhookRefused } from '../contract/payment-gateway.js';
import { KEY } from './stripe-outcomes.js';
import { fromStripe } from './stripe-money.js';
const OLDEST_SECONDS = 300;
/** Verifies a message by the SDK (constant time, over the raw bytes) and reads what it is about. Throws `WebhookRefused`. */
export function readStripeWebhook(message, webhooks, secret) {
    const { id: eventId, type, created, data } = verified(message, webhooks, secret);
    const object = data.object;
    const payment = object.object === 'payment_intent' ? object.id : nameOf(object.payment_intent);
    const paymentKey = object.object === 'refund' ? undefined : object.metadata?.[KEY];
    return {
        ...{ eventId, type, occurredAt: new Date(created * 1000) },
        ...(paymentKey && { paymentKey }),
        ...(payment && { gatewayReference: payment }),
        ...(object.object === 'dispute' && { dispute: disputeOf(object) }),
    };
}
function nameOf(reference) {
    return typeof reference === 'object' ? reference?.id : reference;
}
function verified({ body, headers, receivedAt }, webhooks, secret) {
    const signature = headers['stripe-signature'] ?? '';
    const check = (tolerance) => webhooks.signature.verifyHeader(body, signature, secret, tolerance, undefined, receivedAt.getTime());
    if (!passes(() => check(OLDEST_SECONDS))) {
        throw new WebhookRefused(passes(() => check(0)) ? 'too_old' : 'bad_signature'); // 0: of any age
    }
    const event = parsed(body);
    if (event?.object !== 'event' || !event.data?.object)
        throw new WebhookRefused('unreadable');
    return event;
}
function passes(check) {
    try {
        check();
        return true;
    }
    catch {
        return false;
    }
}
function parsed(body) {
    try {
        return JSON.parse(body.toString());
    }
    catch {
        return undefined;
    }
}
/** https://docs.stripe.com/api/disputes/object: an inquiry that is closed (`warning_closed`) took no money. */
function disputeOf({ id, status, amount, currency, reason }) {
    const closed = { won: 'won', warning_closed: 'won', lost: 'lost' };
    return { id, status: closed[status] ?? 'open', ...fromStripe(amount, currency), reason: reason ?? null };
}
//# sourceMappingURL=stripe-webhook.js.map