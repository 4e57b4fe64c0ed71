var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { GatewayProvider, WebhookRefused, } from '../contract/payment-gateway.js';
import { SandboxJournal } from './sandbox-journal.js';
import { readSandboxWebhook } from './sandbox-webhook.js';
const TIMEOUT_MS = 300;
const SLOW_MS = 2000;
const TOKENS = {
    tok_success: { state: 'authorized' },
    tok_slow: { state: 'authorized', delay: SLOW_MS },
    tok_declined: { state: 'declined', code: 'declined' },
    tok_insufficient_funds: { state: 'declined', code: 'insufficient_funds' },
    tok_requires_action: { state: 'requires_action' },
    tok_timeout_before_charge: { state: 'lost', timeout: TIMEOUT_MS },
    tok_timeout_after_charge: { state: 'authorized', timeout: TIMEOUT_MS },
};
const UNKNOWN_TOKEN = { state: 'declined', code: 'invalid_token' };
/** A gateway for development and tests: the token says how it behaves, and its journal what it truly did. */
let SandboxGateway = class SandboxGateway {
    constructor(journal, config) {
        this.journal = journal;
        this.config = config;
        this.isOffered = config.sandboxGateway;
        this.capabilities = {
            ...{ partialCapture: true, multipleCaptures: true, partialRefund: true, automaticCapture: false },
            ...{ savedMethods: false, redirects: true, webhooks: config.sandboxWebhookSecret !== undefined, listing: true },
        };
    }
    async authorize(request, signal) {
        const behaviour = TOKENS[request.token] ?? UNKNOWN_TOKEN;
        if (behaviour.delay)
            await sleep(behaviour.delay, undefined, { signal });
        const entry = await this.journal.charge(request, behaviour.state, behaviour.code);
        if (behaviour.timeout && !entry.repeated) {
            await sleep(behaviour.timeout, undefined, { signal });
            throw new Error('The sandbox was told to time out.');
        }
        return this.chargeOutcome(entry);
    }
    capture(request) {
        return this.operate('capture', request);
    }
    refund(request) {
        return this.operate('refund', request);
    }
    void(request) {
        return this.operate('void', request);
    }
    async find({ key }) {
        const entry = await this.journal.find(key);
        if (!entry || entry.state === 'lost')
            return { status: 'not_found' };
        return entry.kind === 'charge' ? this.chargeOutcome(entry) : { status: 'succeeded' };
    }
    /** Takes messages only when it was given a secret to verify them by. */
    async readWebhook(message) {
        const secret = this.config.sandboxWebhookSecret;
        if (!secret)
            throw new WebhookRefused('bad_signature');
        return readSandboxWebhook(message, secret);
    }
    async *transactions(window, signal) {
        let last;
        do {
            const page = await this.journal.moved(window, last);
            last = page.at(-1);
            yield* page;
        } while (last && !signal.aborted);
    }
    async operate(kind, request) {
        const done = await this.journal.operate(kind, request);
        return done ? { status: 'succeeded' } : { status: 'declined', code: `${kind}_not_allowed` };
    }
    chargeOutcome({ key, state, reference, decline_code }) {
        if (state === 'authorized')
            return { status: 'authorized', reference };
        if (state === 'requires_action') {
            const url = new URL(`/v1/store/sandbox-gateway/actions/${key}`, this.config.shopUrl).href;
            return { status: 'requires_action', reference, url };
        }
        return { status: 'declined', code: decline_code ?? state };
    }
};
SandboxGateway = __decorate([
    Injectable(),
    GatewayProvider('sandbox'),
    __metadata("design:paramtypes", [SandboxJournal,
        Config])
], SandboxGateway);
export { SandboxGateway };
//# sourceMappingURL=sandbox.gateway.js.map