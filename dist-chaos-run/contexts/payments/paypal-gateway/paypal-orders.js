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
import { fromPaypal } from './paypal-money.js';
import { PaypalRefusal } from './paypal-refusal.js';
export function paymentsOf(order) {
    return order.purchase_units?.[0]?.payments ?? {};
}
const declined = (code) => ({ status: 'declined', code });
const DONE_ALREADY = ['ORDER_ALREADY_AUTHORIZED', 'ORDER_ALREADY_CAPTURED'];
/** PayPal's orders: made by us, approved by the shopper on PayPal's pages, then carried through by us. */
let PaypalOrders = class PaypalOrders {
    constructor(client) {
        this.client = client;
    }
    create(request, amount, back, signal) {
        const { key, orderId, capture } = request;
        const experience_context = {
            ...{ return_url: back, cancel_url: back, user_action: 'PAY_NOW', shipping_preference: 'NO_SHIPPING' },
        };
        const body = JSON.stringify({
            intent: capture === 'automatic' ? 'CAPTURE' : 'AUTHORIZE',
            purchase_units: [{ reference_id: orderId, custom_id: key, invoice_id: key, amount }],
            payment_source: { paypal: { experience_context } },
        });
        return this.client.call({ method: 'POST', path: '/v2/checkout/orders', body, key, signal });
    }
    get(id, signal) {
        return this.client.call({ method: 'GET', path: `/v2/checkout/orders/${encodeURIComponent(id)}`, signal });
    }
    /** Where an order stands; one that the shopper has approved is carried through first, once for its key. */
    async outcomeOf(order, key, signal) {
        if (order.status !== 'APPROVED')
            return standing(order);
        try {
            return standing(await this.carryThrough(order, key, signal));
        }
        catch (error) {
            if (!(error instanceof PaypalRefusal))
                throw error;
            return DONE_ALREADY.includes(error.issue) ? standing(await this.get(order.id, signal)) : error.declined;
        }
    }
    carryThrough({ id, intent }, key, signal) {
        const step = intent === 'CAPTURE' ? 'capture' : 'authorize';
        const path = `/v2/checkout/orders/${encodeURIComponent(id)}/${step}`;
        return this.client.call({ method: 'POST', path, body: '{}', key: `${key}-${step}`, signal });
    }
};
PaypalOrders = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [PaypalClient])
], PaypalOrders);
export { PaypalOrders };
function standing(order) {
    const { id: reference, status, links } = order;
    const { authorizations: [authorization] = [], captures: [capture] = [] } = paymentsOf(order);
    if (authorization) {
        if (['CREATED', 'PARTIALLY_CAPTURED', 'CAPTURED'].includes(authorization.status))
            return { status: 'authorized', reference, ...fromPaypal(authorization.amount) };
        return ['DENIED', 'VOIDED', 'EXPIRED'].includes(authorization.status)
            ? declined(authorization.status.toLowerCase())
            : { status: 'unknown' };
    }
    if (capture) {
        if (['COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED'].includes(capture.status))
            return { status: 'captured', reference, ...fromPaypal(capture.amount) };
        return ['DECLINED', 'FAILED'].includes(capture.status)
            ? declined(capture.status.toLowerCase())
            : { status: 'unknown' };
    }
    if (status === 'VOIDED')
        return declined('voided');
    const url = links.find(({ rel }) => rel === 'payer-action' || rel === 'approve')?.href;
    return url ? { status: 'requires_action', reference, url } : { status: 'unknown' };
}
//# sourceMappingURL=paypal-orders.js.map