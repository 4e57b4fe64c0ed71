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
import { WebhookRefused } from '../contract/payment-gateway.js';
import { PaypalClient } from './paypal-client.js';
import { fromPaypal } from './paypal-money.js';
const OLDEST_MS = 5 * 60_000;
/** Messages from PayPal: PayPal itself says whether a signature is its own, over the very bytes that came. */
let PaypalWebhook = class PaypalWebhook {
    constructor(client) {
        this.client = client;
    }
    /** Throws `WebhookRefused`; another error when PayPal could not be asked, so that it sends the message again. */
    async read(message, signal) {
        const event = parsed(message.body);
        await this.verify(message, signal);
        if (!event?.id || !event.event_type || !event.resource)
            throw new WebhookRefused('unreadable');
        return newsOf(event);
    }
    async verify({ body, headers, receivedAt }, signal) {
        const [time, webhook_id] = [headers['paypal-transmission-time'], this.client.webhookId];
        if (!time || !headers['paypal-transmission-sig'] || !webhook_id)
            throw new WebhookRefused('bad_signature');
        if (!(Math.abs(receivedAt.getTime() - Date.parse(time)) <= OLDEST_MS))
            throw new WebhookRefused('too_old');
        const signature = JSON.stringify({
            auth_algo: headers['paypal-auth-algo'],
            cert_url: headers['paypal-cert-url'],
            transmission_id: headers['paypal-transmission-id'],
            transmission_sig: headers['paypal-transmission-sig'],
            ...{ transmission_time: time, webhook_id },
        });
        // The event goes back as it came: writing it anew would change what was signed.
        const asked = `${signature.slice(0, -1)},"webhook_event":${body.toString()}}`;
        const path = '/v1/notifications/verify-webhook-signature';
        const { verification_status } = await this.client.call({
            ...{ method: 'POST', path, body: asked, signal },
        });
        if (verification_status !== 'SUCCESS')
            throw new WebhookRefused('bad_signature');
    }
};
PaypalWebhook = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [PaypalClient])
], PaypalWebhook);
export { PaypalWebhook };
function parsed(body) {
    try {
        return JSON.parse(body.toString());
    }
    catch {
        throw new WebhookRefused('unreadable');
    }
}
function newsOf({ id: eventId, event_type: type, create_time, resource, resource_type }) {
    const paymentKey = resource.custom_id ?? resource.purchase_units?.[0]?.custom_id ?? resource.disputed_transactions?.[0]?.custom;
    const order = resource_type === 'checkout-order' ? resource.id : resource.supplementary_data?.related_ids?.order_id;
    return {
        ...{ eventId, type, occurredAt: new Date(create_time) },
        ...(paymentKey && { paymentKey }),
        ...(order && { gatewayReference: order }),
        ...(resource.dispute_id && resource.dispute_amount && { dispute: disputeOf(resource) }),
    };
}
function disputeOf({ dispute_id, status, reason, dispute_amount, dispute_outcome }) {
    const isWon = ['RESOLVED_SELLER_FAVOUR', 'CANCELED_BY_BUYER', 'DENIED'].includes(dispute_outcome?.outcome_code ?? '');
    const ended = isWon ? 'won' : 'lost';
    return {
        ...{ id: dispute_id, status: status === 'RESOLVED' ? ended : 'open', reason: reason ?? null },
        ...fromPaypal(dispute_amount),
    };
}
//# sourceMappingURL=paypal-webhook.js.map