var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import { Config } from '../../../platform/config/config.js';
import { boundedFetch } from '../gateway/bounded-fetch.js';
/**
 * The official SDK, set up so that nothing happens behind our back: its own retries are off (a closed connection it
 * repeats once all the same, under the same key, which Stripe acts on once), and a call ends when its signal aborts,
 * which the SDK itself has no parameter for.
 */
let StripeClient = class StripeClient {
    constructor(config) {
        this.signals = new AsyncLocalStorage();
        this.fetch = (url, init) => {
            const ends = [init?.signal, this.signals.getStore()].filter((signal) => signal instanceof AbortSignal);
            return boundedFetch(url, { ...init, signal: AbortSignal.any(ends) });
        };
        const { protocol, hostname: host, port } = new URL(config.stripeApiBase);
        this.isSetUp = config.stripeSecretKey !== undefined;
        this.webhookSecret = config.stripeWebhookSecret;
        this.sdk = new Stripe(config.stripeSecretKey ?? 'not set up', {
            ...{ host, port: port || (protocol === 'http:' ? 80 : 443), protocol: protocol === 'http:' ? 'http' : 'https' },
            ...{ maxNetworkRetries: 0, timeout: config.gatewayTimeoutMs, telemetry: false },
            httpClient: Stripe.createFetchHttpClient(this.fetch),
            appInfo: { name: 'Cartwright' },
        });
    }
    /** Runs calls that all end when the signal aborts. */
    within(signal, work) {
        return this.signals.run(signal, () => work(this.sdk));
    }
    get webhooks() {
        return this.sdk.webhooks;
    }
};
StripeClient = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Config])
], StripeClient);
export { StripeClient };
//# sourceMappingURL=stripe-client.js.map