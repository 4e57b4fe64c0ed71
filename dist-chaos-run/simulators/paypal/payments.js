import { giveBack, keptOf, leftOf, take } from './captures.js';
import { hundredths, isoOf, written } from './money.js';
import { announce, book, journal, paypalId, shownRefund } from './records.js';
import { missing, unprocessable } from './say.js';
/** `/v2/payments`: https://developer.paypal.com/docs/api/payments/v2/ */
export const paymentRoutes = [
    {
        method: 'GET',
        path: '/v2/payments/authorizations/:id',
        operation: 'authorizations.get',
        handle: one('authorization'),
    },
    {
        method: 'POST',
        path: '/v2/payments/authorizations/:id/capture',
        operation: 'authorizations.capture',
        handle: capture,
    },
    { method: 'POST', path: '/v2/payments/authorizations/:id/void', operation: 'authorizations.void', handle: letGo },
    { method: 'GET', path: '/v2/payments/captures/:id', operation: 'captures.get', handle: one('capture') },
    { method: 'POST', path: '/v2/payments/captures/:id/refund', operation: 'captures.refund', handle: refund },
    { method: 'GET', path: '/v2/payments/refunds/:id', operation: 'refunds.get', handle: one('refund') },
];
function one(type) {
    return ({ unit, params }) => {
        const found = unit.get(type, params['id']);
        if (!found)
            throw missing(params['id']);
        return { status: 200, body: type === 'refund' ? shownRefund(found) : found };
    };
}
function capture(call) {
    const { unit, input, key, decline } = call;
    const { authorization, order } = authorized(call);
    if (authorization.status === 'VOIDED')
        throw unprocessable('AUTHORIZATION_VOIDED', 'A voided authorization cannot be captured.');
    if (authorization.status === 'CAPTURED')
        throw unprocessable('AUTHORIZATION_ALREADY_CAPTURED', 'Authorization has already been captured.');
    const left = leftOf(unit, order, authorization);
    const amount = input['amount'] ?? written(left, authorization.amount.currency_code);
    isoOf(amount, '/amount');
    if (amount.currency_code !== authorization.amount.currency_code)
        throw unprocessable('CURRENCY_MISMATCH', 'Currency of capture must be that of the authorization.');
    if (hundredths(amount) > left)
        throw unprocessable('MAX_CAPTURE_AMOUNT_EXCEEDED', 'Capture amount exceeds the allowable limit.');
    if (decline)
        throw unprocessable(decline.code ?? 'TRANSACTION_REFUSED', 'The request was refused.');
    const isFinal = input['final_capture'] === true || hundredths(amount) === left;
    const invoiceId = input['invoice_id'] ?? order.invoiceId;
    const taken = take(unit, order, { amount, key: key ?? null, invoiceId, isFinal });
    const status = isFinal ? 'CAPTURED' : 'PARTIALLY_CAPTURED';
    unit.put('authorization', { ...authorization, status, update_time: unit.now.toISOString() });
    return { status: 201, body: taken };
}
function letGo(call) {
    const { unit, key } = call;
    const { authorization, order } = authorized(call);
    if (authorization.status === 'VOIDED')
        throw unprocessable('PREVIOUSLY_VOIDED', 'Authorization has been voided before.');
    if (authorization.status === 'CAPTURED')
        throw unprocessable('PREVIOUSLY_CAPTURED', 'Authorization has been captured.');
    const amount = written(leftOf(unit, order, authorization), authorization.amount.currency_code);
    const update_time = unit.now.toISOString();
    const voided = unit.put('authorization', { ...authorization, status: 'VOIDED', update_time });
    journal(unit, order, { kind: 'void', id: authorization.id, key: key ?? null, amount });
    book(unit, {
        ...{ id: paypalId(), reference: authorization.id, referenceType: 'TXN', code: 'T1302', fee: null },
        ...{ amount: { ...amount, value: `-${amount.value}` }, invoiceId: order.invoiceId, customField: order.customId },
    });
    announce(unit, 'PAYMENT.AUTHORIZATION.VOIDED', 'authorization', voided);
    return { status: 204, body: undefined };
}
function refund(call) {
    const { unit, input, params, key, decline } = call;
    const capture = unit.get('capture', params['id']);
    if (!capture)
        throw missing(params['id']);
    const order = unit.get('order', capture.supplementary_data.related_ids.order_id);
    const kept = keptOf(unit, order, capture);
    if (kept === 0)
        throw unprocessable('CAPTURE_FULLY_REFUNDED', 'The capture has already been fully refunded.');
    const amount = input['amount'] ?? written(kept, capture.amount.currency_code);
    isoOf(amount, '/amount');
    if (amount.currency_code !== capture.amount.currency_code)
        throw unprocessable('REFUND_CURRENCY_MISMATCH', 'Refund must be in the currency of the capture.');
    if (hundredths(amount) > kept)
        throw unprocessable('REFUND_AMOUNT_EXCEEDED', 'The refund amount must be less than or equal to the capture amount.');
    if (decline)
        throw unprocessable(decline.code ?? 'REFUND_FAILED', 'The refund failed.');
    const [invoiceId, customId] = [input['invoice_id'], input['custom_id']].map((text) => text ?? null);
    const back = giveBack(unit, order, capture, { amount, key: key ?? null, invoiceId: invoiceId, customId: customId });
    return { status: 201, body: shownRefund(back) };
}
function authorized({ unit, params }) {
    const authorization = unit.get('authorization', params['id']);
    if (!authorization)
        throw missing(params['id']);
    return { authorization, order: unit.get('order', authorization.supplementary_data.related_ids.order_id) };
}
//# sourceMappingURL=payments.js.map