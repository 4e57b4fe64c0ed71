import { feeOf, hundredths, written } from './money.js';
import { announce, book, journal, paypalId, shownRefund } from './records.js';
/** Takes money of an order that is approved for taking at once. */
export function takeFromOrder(unit, order) {
    const { amount, key, invoiceId } = order;
    journal(unit, order, { kind: 'authorization', id: order.id, key, amount });
    take(unit, order, { amount, key, invoiceId, isFinal: true });
    return unit.put('order', { ...unit.get('order', order.id), status: 'COMPLETED' });
}
/** One capture, in the books and on its order. */
export function take(unit, order, { amount, key, invoiceId, isFinal, }) {
    const { currency_code } = amount;
    const fee = feeOf(amount);
    const time = unit.now.toISOString();
    const authorization_id = order.authorization ?? undefined;
    const capture = unit.put('capture', {
        ...{ id: paypalId(), status: 'COMPLETED', amount, final_capture: isFinal, invoice_id: invoiceId },
        ...{ custom_id: order.customId, create_time: time, update_time: time },
        seller_receivable_breakdown: {
            gross_amount: amount,
            paypal_fee: written(fee, currency_code),
            net_amount: written(hundredths(amount) - fee, currency_code),
        },
        supplementary_data: { related_ids: { order_id: order.id, ...(authorization_id && { authorization_id }) } },
    });
    unit.put('order', { ...order, captures: [...order.captures, capture.id] });
    journal(unit, order, { kind: 'capture', id: capture.id, key, amount });
    book(unit, {
        ...{ id: capture.id, reference: authorization_id ?? order.id, referenceType: authorization_id ? 'TXN' : 'ODR' },
        ...{ code: 'T0006', amount, fee: written(fee, currency_code), invoiceId, customField: order.customId },
    });
    announce(unit, 'PAYMENT.CAPTURE.COMPLETED', 'capture', capture);
    return capture;
}
/** What is left of an authorisation, in hundredths. */
export function leftOf(unit, order, authorization) {
    const taken = order.captures.map((id) => hundredths(unit.get('capture', id).amount));
    return hundredths(authorization.amount) - taken.reduce((sum, part) => sum + part, 0);
}
/** What of a capture was not given back, in hundredths. */
export function keptOf(unit, order, capture) {
    const back = order.refunds
        .map((id) => unit.get('refund', id))
        .filter(({ simulator }) => simulator.capture === capture.id);
    return hundredths(capture.amount) - back.reduce((sum, { amount }) => sum + hundredths(amount), 0);
}
/** Gives money of a capture back. */
export function giveBack(unit, order, capture, { amount, key, invoiceId, customId, }) {
    const time = unit.now.toISOString();
    const refund = unit.put('refund', {
        ...{ id: paypalId(), status: 'COMPLETED', amount, invoice_id: invoiceId, custom_id: customId },
        ...{ create_time: time, update_time: time, simulator: { capture: capture.id } },
    });
    const changed = unit.put('order', { ...order, refunds: [...order.refunds, refund.id] });
    const status = keptOf(unit, changed, capture) === 0 ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
    unit.put('capture', { ...capture, status, update_time: time });
    journal(unit, order, { kind: 'refund', id: refund.id, key, amount });
    book(unit, {
        ...{ id: refund.id, reference: capture.id, referenceType: 'TXN', code: 'T1107' },
        ...{ amount: { ...amount, value: `-${amount.value}` }, fee: null, invoiceId, customField: customId },
    });
    announce(unit, 'PAYMENT.CAPTURE.REFUNDED', 'refund', shownRefund(refund));
    return refund;
}
//# sourceMappingURL=captures.js.map