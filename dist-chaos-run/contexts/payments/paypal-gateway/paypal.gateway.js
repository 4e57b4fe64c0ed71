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
import { Config } from '../../../platform/config/config.js';
import { GatewayProvider, } from '../contract/payment-gateway.js';
import { toPaypal } from './paypal-money.js';
import { PaypalOperations } from './paypal-operations.js';
import { PaypalOrders } from './paypal-orders.js';
import { PaypalRefusal } from './paypal-refusal.js';
import { PaypalTransactions } from './paypal-transactions.js';
import { PaypalWebhook } from './paypal-webhook.js';
const declined = (code) => ({ status: 'declined', code });
/**
 * PayPal: the shopper always approves on PayPal's own pages. The only token is `paypal`. An order that nobody approved
 * moves no money, so one whose creation was never answered is as good as none.
 */
let PaypalGateway = class PaypalGateway {
    constructor(orders, operations, webhook, books, config) {
        this.orders = orders;
        this.operations = operations;
        this.webhook = webhook;
        this.books = books;
        this.config = config;
        this.capabilities = {
            ...{ partialCapture: true, multipleCaptures: false, partialRefund: true, automaticCapture: true },
            ...{ savedMethods: false, redirects: true, webhooks: true, listing: true },
        };
        this.isOffered = config.paypalClientId !== undefined && config.paypalClientSecret !== undefined;
    }
    async authorize(request, signal) {
        const amount = toPaypal(request);
        if (request.token !== 'paypal')
            return declined('invalid_token');
        if (!amount)
            return declined('amount_not_supported');
        try {
            const order = await this.orders.create(request, amount, request.returnUrl ?? this.config.shopUrl, signal);
            return await this.orders.outcomeOf(order, request.key, signal);
        }
        catch (error) {
            if (error instanceof PaypalRefusal)
                return error.declined;
            throw error;
        }
    }
    /** Takes the amount; PayPal lets the rest go. */
    capture(request, signal) {
        return this.operations.perform('capture', request, signal);
    }
    refund(request, signal) {
        return this.operations.perform('refund', request, signal);
    }
    void(request, signal) {
        return this.operations.perform('void', request, signal);
    }
    /** Carries an order through that the shopper has approved meanwhile. */
    async find({ kind, key, gatewayReference }, signal) {
        if (!gatewayReference)
            return { status: 'not_found' };
        if (kind !== 'payment')
            return this.operations.find(kind, key, gatewayReference, signal);
        try {
            return await this.orders.outcomeOf(await this.orders.get(gatewayReference, signal), key, signal);
        }
        catch (error) {
            if (error instanceof PaypalRefusal && error.status === 404)
                return declined('expired');
            throw error;
        }
    }
    readWebhook(message, signal) {
        return this.webhook.read(message, signal);
    }
    transactions(window, signal) {
        return this.books.list(window, signal);
    }
};
PaypalGateway = __decorate([
    Injectable(),
    GatewayProvider('paypal'),
    __metadata("design:paramtypes", [PaypalOrders,
        PaypalOperations,
        PaypalWebhook,
        PaypalTransactions,
        Config])
], PaypalGateway);
export { PaypalGateway };
//# sourceMappingURL=paypal.gateway.js.map