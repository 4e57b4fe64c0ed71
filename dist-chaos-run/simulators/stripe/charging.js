import { randomId } from '../kit/random.js';
import { behaviourOf } from './cards.js';
import { announce, book } from './records.js';
import { feeOf, toIso } from './money.js';
/** The journal's line for something that happened to an intent's money; `amount` in Stripe's units. */
export function journal(unit, intent, { kind, id, key, amount }) {
    const orderId = intent.metadata['order_id'] ?? null;
    unit.move({
        ...{ kind, id, key, payment: intent.id, paymentKey: intent.simulator.key, orderId },
        ...toIso(amount, intent.currency),
    });
}
/** Charges an intent's card: the intent as it is then, declined, waiting for its shopper, authorised or taken. */
export function confirm(call, intent, method) {
    const { unit, decline, origin } = call;
    const behaviour = behaviourOf(method);
    const withMethod = { ...intent, payment_method: method.id, last_payment_error: null };
    if (decline)
        return refuse(unit, withMethod, refusalOf(decline.code ?? 'generic_decline'));
    if (behaviour.decline)
        return refuse(unit, withMethod, { type: 'card_error', ...behaviour.decline });
    if (behaviour.asksShopper) {
        const url = `${origin}/pages/3ds/${intent.id}`;
        const redirect_to_url = { url, return_url: intent.simulator.returnUrl };
        const next_action = { type: 'redirect_to_url', redirect_to_url };
        return news(unit, { ...withMethod, status: 'requires_action', next_action }, 'requires_action');
    }
    return charge(unit, withMethod);
}
function refusalOf(decline_code) {
    const code = { expired_card: 'expired_card', incorrect_cvc: 'incorrect_cvc' }[decline_code] ?? 'card_declined';
    return { type: 'card_error', code, decline_code, message: 'Your card was declined.' };
}
/** The bank says no: the intent waits for another card, and a failed charge tells why. */
export function refuse(unit, intent, error) {
    const failed = newCharge(unit, intent, {
        status: 'failed',
        failure_code: error.code,
        failure_message: error.message,
    });
    announce(unit, 'charge.failed', failed, intent.simulator.key);
    return news(unit, {
        ...intent,
        ...{ status: 'requires_payment_method', payment_method: null, next_action: null, latest_charge: failed.id },
        last_payment_error: { ...error, charge: failed.id },
    }, 'payment_failed');
}
/** The bank says yes. */
export function charge(unit, intent) {
    const made = newCharge(unit, intent, { status: 'succeeded' });
    journal(unit, intent, { kind: 'authorization', id: made.id, key: intent.simulator.key, amount: intent.amount });
    announce(unit, 'charge.succeeded', made, intent.simulator.key);
    const charged = { ...intent, latest_charge: made.id, next_action: null };
    if (intent.capture_method === 'manual') {
        const held = { ...charged, status: 'requires_capture', amount_capturable: intent.amount };
        return news(unit, held, 'amount_capturable_updated');
    }
    return take(unit, charged, intent.amount, intent.simulator.key);
}
/** Takes money that is set aside; the rest is let go. */
export function take(unit, intent, amount, key) {
    const { currency } = intent;
    const charge = unit.get('charge', intent.latest_charge);
    const fee = feeOf(amount, currency);
    const booked = book(unit, { type: 'charge', amount, fee, currency, source: charge.id });
    const metadata = { ...charge.metadata, ...intent.metadata };
    const changed = { captured: true, amount_captured: amount, balance_transaction: booked.id, metadata };
    const taken = unit.put('charge', { ...charge, ...changed });
    journal(unit, intent, { kind: 'capture', id: booked.id, key, amount });
    announce(unit, 'charge.captured', taken, key);
    return news(unit, { ...intent, status: 'succeeded', amount_capturable: 0, amount_received: amount }, 'succeeded', key);
}
/** Keeps an intent and tells what became of it. */
export function news(unit, intent, what, key = intent.simulator.key) {
    announce(unit, `payment_intent.${what}`, intent, key);
    return unit.put('payment_intent', intent);
}
function newCharge(unit, intent, made) {
    const paid = made.status === 'succeeded';
    return unit.put('charge', {
        ...{ id: randomId('ch_'), object: 'charge', amount: intent.amount, amount_captured: 0, amount_refunded: 0 },
        ...{ balance_transaction: null, captured: false, created: unit.seconds, currency: intent.currency },
        ...{ customer: intent.customer, disputed: false, failure_code: null, failure_message: null, livemode: false },
        ...{ metadata: { ...intent.metadata }, payment_intent: intent.id, payment_method: intent.payment_method },
        outcome: paid
            ? { type: 'authorized', network_status: 'approved_by_network' }
            : { type: 'issuer_declined', network_status: 'declined_by_network' },
        ...{ paid, refunded: false, ...made },
    });
}
//# sourceMappingURL=charging.js.map