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
import { boundedFetch } from '../gateway/bounded-fetch.js';
import { PaypalRefusal } from './paypal-refusal.js';
/** A token is let go of this long before it ends. */
const MARGIN_MS = 60_000;
/**
 * PayPal's REST interface: https://developer.paypal.com/api/rest/. Nothing is repeated, with one exception: a call that
 * was refused for its access token (401) has done nothing, and is made again with a fresh one.
 */
let PaypalClient = class PaypalClient {
    constructor(config) {
        this.config = config;
        this.webhookId = config.paypalWebhookId;
    }
    /** The answer's body. Throws `PaypalRefusal` for a clear no (nothing was done), another error for anything else. */
    async call(call) {
        const first = await this.send(call);
        const response = first.status === 401 ? await this.sendAnew(call, first) : first;
        const text = await response.text();
        if (response.ok)
            return (text === '' ? undefined : JSON.parse(text));
        throw PaypalRefusal.of(response.status, text) ?? new Error(`PayPal answered ${response.status}.`);
    }
    async sendAnew(call, refused) {
        await refused.body?.cancel();
        this.token = undefined;
        return this.send(call);
    }
    async send({ method, path, body, key, signal }) {
        const headers = {
            ...{ authorization: `Bearer ${await this.accessToken()}`, 'content-type': 'application/json' },
            ...{ prefer: 'return=representation', ...(key !== undefined && { 'paypal-request-id': key }) },
        };
        return boundedFetch(this.config.paypalApiBase + path, { method, headers, body, signal });
    }
    /** One for all calls until shortly before it ends; calls that come meanwhile wait for the same one. */
    accessToken() {
        if (this.token && this.token.until > Date.now())
            return this.token.value;
        const token = { value: this.newToken(), until: Date.now() + this.config.gatewayTimeoutMs };
        token.value.catch(() => (this.token = this.token === token ? undefined : this.token));
        this.token = token;
        return token.value;
    }
    async newToken() {
        const { paypalClientId, paypalClientSecret, paypalApiBase, gatewayTimeoutMs } = this.config;
        const secret = Buffer.from(`${paypalClientId}:${paypalClientSecret}`).toString('base64');
        const response = await boundedFetch(`${paypalApiBase}/v1/oauth2/token`, {
            ...{ method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials' }) },
            ...{ headers: { authorization: `Basic ${secret}` }, signal: AbortSignal.timeout(gatewayTimeoutMs) },
        });
        if (!response.ok)
            throw new Error(`PayPal gave no access token: ${response.status}.`);
        const { access_token, expires_in } = (await response.json());
        if (this.token)
            this.token.until = Date.now() + expires_in * 1000 - MARGIN_MS;
        return access_token;
    }
};
PaypalClient = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Config])
], PaypalClient);
export { PaypalClient };
//# sourceMappingURL=paypal-client.js.map