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
import { GatewayProvider, WebhookRefused, } from '../contract/payment-gateway.js';
import { StripeClient } from './stripe-client.js';
import { StripeCustomers } from './stripe-customers.js';
import { StripeFinder } from './stripe-finder.js';
import { toStripe } from './stripe-money.js';
import { CAPTURE_KEY, KEY, outcomeOf, refusalOf } from './stripe-outcomes.js';
import { readToken } from './stripe-token.js';
import { StripeTransactions } from './stripe-transactions.js';
import { readStripeWebhook } from './stripe-webhook.js';
const declined = (code) => ({ status: 'declined', code });
/**
 * Stripe, by payment intents: https://docs.stripe.com/payments/payment-intents. Every POST carries the attempt's or
 * operation's key as its Idempotency-Key and in its metadata. An error that is no clear refusal is thrown: unknown.
 */
let StripeGateway = class StripeGateway {
    constructor(client, finder, customers, books, config) {
        this.client = client;
        this.finder = finder;
        this.customers = customers;
        this.books = books;
        this.config = config;
        this.capabilities = {
            ...{ partialCapture: true, multipleCaptures: false, partialRefund: true, automaticCapture: true },
            ...{ savedMethods: true, redirects: true, webhooks: true, listing: true },
        };
        this.isOffered = client.isSetUp;
    }
    async authorize(request, signal) {
        const amount = toStripe(request);
        const token = readToken(request.token);
        if (!token)
            return declined('invalid_token');
        if (amount === undefined)
            return declined('amount_not_supported');
        return this.client.within(signal, async (stripe) => {
            const customer = request.saveFor ? await this.customers.forShop(stripe, request.saveFor) : token.customer;
            if (token.customer && token.customer !== customer)
                return declined('invalid_token');
            const params = this.intent(request, amount, { ...token, customer });
            try {
                return outcomeOf(await stripe.paymentIntents.create(params, { idempotencyKey: request.key }));
            }
            catch (error) {
                const refusal = refusalOf(error);
                if (refusal)
                    return refusal;
                throw error;
            }
        });
    }
    /** Takes the amount; Stripe lets the rest go. */
    capture(request, signal) {
        const amount_to_capture = toStripe(request);
        if (amount_to_capture === undefined)
            return Promise.resolve(declined('amount_not_supported'));
        const params = { amount_to_capture, metadata: { [CAPTURE_KEY]: request.key } };
        return this.operate('capture', request, signal, (stripe, options) => stripe.paymentIntents.capture(request.gatewayReference, params, options));
    }
    refund(request, signal) {
        const amount = toStripe(request);
        if (amount === undefined)
            return Promise.resolve(declined('amount_not_supported'));
        const params = { payment_intent: request.gatewayReference, amount, metadata: { [KEY]: request.key } };
        return this.operate('refund', request, signal, (stripe, options) => stripe.refunds.create(params, options));
    }
    void(request, signal) {
        return this.operate('void', request, signal, (stripe, options) => stripe.paymentIntents.cancel(request.gatewayReference, {}, options));
    }
    find(request, signal) {
        return this.client.within(signal, (stripe) => this.finder.find(stripe, request));
    }
    async readWebhook(message) {
        const { webhookSecret, webhooks } = this.client;
        if (!webhookSecret)
            throw new WebhookRefused('bad_signature');
        return readStripeWebhook(message, webhooks, webhookSecret);
    }
    transactions(window, signal) {
        return this.books.list(window, signal);
    }
    savedMethods(customer, signal) {
        return this.client.within(signal, (stripe) => this.customers.methods(stripe, customer));
    }
    forgetMethod(customer, token, signal) {
        return this.client.within(signal, (stripe) => this.customers.forget(stripe, customer, token));
    }
    intent(request, amount, { method, customer }) {
        const { key, currency, orderId, capture, returnUrl = this.config.shopUrl, saveFor } = request;
        return {
            ...{ amount, currency: currency.toLowerCase(), payment_method: method, confirm: true, return_url: returnUrl },
            ...{ capture_method: capture, metadata: { [KEY]: key, order_id: orderId }, expand: ['payment_method'] },
            ...{ automatic_payment_methods: { enabled: true, allow_redirects: 'always' } },
            ...(customer && { customer }),
            ...(saveFor && { setup_future_usage: 'on_session' }),
        };
    }
    /** A refusal counts only when the key is not found either: an earlier try may be what stands in the way. */
    operate(kind, { key, gatewayReference }, signal, act) {
        return this.client.within(signal, async (stripe) => {
            try {
                await act(stripe, { idempotencyKey: key });
                return { status: 'succeeded' };
            }
            catch (error) {
                const refusal = refusalOf(error);
                if (!refusal)
                    throw error;
                const found = await this.finder.find(stripe, { key, kind, gatewayReference });
                return found.status === 'succeeded' ? found : refusal;
            }
        });
    }
};
StripeGateway = __decorate([
    Injectable(),
    GatewayProvider('stripe'),
    __metadata("design:paramtypes", [StripeClient,
        StripeFinder,
        StripeCustomers,
        StripeTransactions,
        Config])
], StripeGateway);
export { StripeGateway };
//# sourceMappingURL=stripe.gateway.js.map