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
import { Metrics } from '../../../platform/observability/metrics.js';
import { WebhookRefused } from '../contract/payment-gateway.js';
import { NoSuchWebhook, WebhookNotChecked, WebhookUnreadable, WebhookUnverified } from '../domain/webhook.errors.js';
import { UnknownGateway } from '../domain/payment.errors.js';
import { Gateways } from './gateways.js';
/** Longer ids and names are nobody's. */
const LONGEST = 255;
/** Has gateways verify and read their messages, and counts them in `/metrics`: of a refused one nothing else is kept. */
let WebhookMail = class WebhookMail {
    constructor(gateways, metrics) {
        this.gateways = gateways;
        this.received = metrics.counter('webhooks_received_total', "Gateways' messages", ['gateway', 'outcome']);
    }
    count(gateway, outcome) {
        this.received.inc({ gateway, outcome });
    }
    /** Throws `NoSuchWebhook`, `WebhookUnverified`, `WebhookUnreadable` and `WebhookNotChecked`. */
    async read(name, message) {
        this.refuseUnknown(name);
        const news = await this.gateways.call(name, (gateway, signal) => gateway.readWebhook(message, signal).catch((error) => {
            if (error instanceof WebhookRefused)
                return error.reason;
            throw error;
        }));
        if (typeof news === 'string')
            throw this.refused(name, news);
        if ('status' in news)
            throw this.refused(name, 'not_checked');
        if (!isSensible(news))
            throw this.refused(name, 'unreadable');
        return news;
    }
    refuseUnknown(name) {
        try {
            const { readWebhook, capabilities } = this.gateways.require(name);
            if (readWebhook && capabilities.webhooks)
                return;
        }
        catch (error) {
            if (!(error instanceof UnknownGateway))
                throw error;
        }
        throw new NoSuchWebhook();
    }
    refused(name, refusal) {
        this.count(name, refusal);
        if (refusal === 'not_checked')
            return new WebhookNotChecked();
        return refusal === 'unreadable' ? new WebhookUnreadable() : new WebhookUnverified();
    }
};
WebhookMail = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Gateways,
        Metrics])
], WebhookMail);
export { WebhookMail };
function isSensible({ eventId, type, occurredAt, paymentKey, gatewayReference }) {
    const texts = [eventId, type, paymentKey ?? 'none', gatewayReference ?? 'none'];
    const areShort = texts.every((text) => text.length > 0 && text.length <= LONGEST && !text.includes('\0'));
    return areShort && !Number.isNaN(occurredAt.getTime());
}
//# sourceMappingURL=webhook-mail.js.map