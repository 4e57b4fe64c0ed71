import { randomId } from '../kit/random.js';
/** What the wire never shows. */
export function shown(value) {
    const { simulator: _, ...rest } = value;
    return rest;
}
/** Stripe's news of something, kept for `GET /v1/events` and sent to the webhook. */
export function announce(unit, type, object, key = null) {
    unit.put('event', {
        ...{ id: randomId('evt_'), object: 'event', api_version: '2026-10-28.endive', created: unit.seconds },
        ...{ data: { object: shown(object) }, livemode: false, pending_webhooks: 1, type },
        request: { id: key === null ? null : randomId('req_', 14), idempotency_key: key },
    });
}
/** Enters something in the account's balance and answers the entry. */
export function book(unit, { type, amount, fee, currency, source }) {
    return unit.put('balance_transaction', {
        ...{
            id: randomId('txn_'),
            object: 'balance_transaction',
            amount,
            available_on: unit.seconds,
            created: unit.seconds,
        },
        ...{ currency, exchange_rate: null, fee, net: amount - fee, source, status: 'available', type },
        reporting_category: type === 'adjustment' ? 'dispute' : type,
    });
}
//# sourceMappingURL=records.js.map