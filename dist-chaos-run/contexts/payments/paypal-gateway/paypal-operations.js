var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { PaypalClient } from './paypal-client.js';
import { fromPaypal, toPaypal } from './paypal-money.js';
import { paymentsOf, PaypalOrders } from './paypal-orders.js';
import { PaypalRefusal } from './paypal-refusal.js';
const DONE = { status: 'succeeded' };
const NOT_FOUND = { status: 'not_found' };
/**
 * Captures, refunds and voids: https://developer.paypal.com/docs/api/payments/v2/. The operation's key is its invoice
 * number, by which the order shows what became of it.
 */
let PaypalOperations = class PaypalOperations {
    constructor(client, orders) {
        this.client = client;
        this.orders = orders;
    }
    /** A refusal counts only when the key is not found either: an earlier try may be what stands in the way. */
    async perform(kind, request, signal) {
        try {
            const order = await this.orders.get(request.gatewayReference, signal);
            const path = pathOf(kind, order);
            if (!path)
                return kind === 'void' ? DONE : { status: 'declined', code: `nothing_to_${kind}` };
            const body = bodyOf(kind, request);
            if (!body)
                return { status: 'declined', code: 'amount_not_supported' };
            await this.client.call({ method: 'POST', path, body: JSON.stringify(body), key: request.key, signal });
            return DONE;
        }
        catch (error) {
            if (!(error instanceof PaypalRefusal))
                throw error;
            const found = await this.find(kind, request.key, request.gatewayReference, signal);
            return found.status === 'succeeded' ? found : error.declined;
        }
    }
    async find(kind, key, reference, signal) {
        const order = await this.orders.get(reference, signal);
        const { captures = [], refunds = [] } = paymentsOf(order);
        if (kind === 'void')
            return isLetGo(order) ? DONE : NOT_FOUND;
        const movement = (kind === 'capture' ? captures : refunds).find(({ invoice_id }) => invoice_id === key);
        return movement ? endOf(movement) : NOT_FOUND;
    }
};
PaypalOperations = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [PaypalClient,
        PaypalOrders])
], PaypalOperations);
export { PaypalOperations };
/** Where to ask; undefined when the order has nothing for it: an order that nobody approved holds nothing. */
function pathOf(kind, order) {
    const { authorizations: [authorization] = [], captures: [capture] = [] } = paymentsOf(order);
    if (kind === 'refund')
        return capture && `/v2/payments/captures/${encodeURIComponent(capture.id)}/refund`;
    return authorization && `/v2/payments/authorizations/${encodeURIComponent(authorization.id)}/${kind}`;
}
function bodyOf(kind, { key, paymentKey, ...money }) {
    if (kind === 'void')
        return {};
    const amount = toPaypal(money);
    if (!amount)
        return undefined;
    return { amount, invoice_id: key, ...(kind === 'capture' ? { final_capture: true } : { custom_id: paymentKey }) };
}
function endOf({ status }) {
    const failed = ['DECLINED', 'FAILED', 'CANCELLED'].includes(status);
    return failed ? { status: 'declined', code: status.toLowerCase() } : DONE;
}
/** Nothing is held any more: voided, run out, or let go of by a capture of less than the whole. */
function isLetGo(order) {
    const { authorizations: [authorization] = [], captures = [] } = paymentsOf(order);
    if (!authorization)
        return false;
    if (authorization.status !== 'CAPTURED')
        return ['VOIDED', 'EXPIRED', 'DENIED'].includes(authorization.status);
    const taken = captures.reduce((sum, { amount }) => sum + fromPaypal(amount).amount, 0);
    return taken < fromPaypal(authorization.amount).amount;
}
//# sourceMappingURL=paypal-operations.js.map