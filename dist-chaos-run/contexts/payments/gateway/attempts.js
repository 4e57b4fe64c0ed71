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
import { Clock } from '../../../platform/runtime/clock.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { ORDER_CANCELLED } from '../domain/payment.js';
import { Payments } from '../storage/payment.repository.js';
import { Gateways } from './gateways.js';
import { FINISH_PAYMENT, RELEASE_PAYMENT } from './job-names.js';
import { Leases } from './leases.js';
/** Brings a payment to its answer: asks the gateway, once, and records what it said. */
let Attempts = class Attempts {
    constructor(payments, gateways, leases, jobs, clock) {
        this.payments = payments;
        this.gateways = gateways;
        this.leases = leases;
        this.jobs = jobs;
        this.clock = clock;
    }
    /**
     * What the gateway says of an attempt, not yet recorded. Whoever opened the payment in this request holds its lease
     * and asks at once. Anybody else takes the attempt over if its lease ran out: asks by key, and authorises only what
     * the gateway never saw. `recorded` means that there is nothing to ask, or that somebody else is asking.
     */
    async ask(paymentId) {
        const opened = this.payments.justOpened(paymentId);
        if (opened)
            return this.authorize(opened);
        let taken = false;
        const payment = await this.payments.update(paymentId, (payment) => {
            taken = payment.takeLease(this.leases.now(), this.leases.end());
        });
        if (!taken)
            return { status: 'recorded' };
        const found = await this.find(payment);
        if (found.status !== 'not_found')
            return answerOf(found);
        if (payment.isUnwanted)
            return { status: 'declined', code: ORDER_CANCELLED };
        return payment.status === 'pending' ? this.authorize(payment) : { status: 'unknown' };
    }
    /** Records what the gateway said, in the running transaction if there is one. */
    async record(paymentId, answer) {
        if (answer.status === 'recorded')
            return (await this.payments.get(paymentId)).outcome;
        if (answer.status === 'unknown')
            return this.askLater(paymentId);
        const settled = await this.payments.update(paymentId, (payment) => payment.settle(answer, this.clock.now(), this.leases.recheckAt()));
        if (settled.isUnwanted && settled.status === 'authorized') {
            await this.jobs.add(RELEASE_PAYMENT, { paymentId }, { key: `${RELEASE_PAYMENT}:${paymentId}` });
        }
        return settled.outcome;
    }
    /** Asks and records. */
    async finish(paymentId) {
        return this.record(paymentId, await this.ask(paymentId));
    }
    /** The gateway says that there is news: asks what it knows, whoever holds the lease. */
    async refresh(payment) {
        const found = await this.find(payment);
        if (found.status !== 'not_found' && found.status !== 'unknown')
            await this.record(payment.id, answerOf(found));
    }
    authorize({ gateway, gatewayKey, token, amount, currency, orderId }) {
        const request = { key: gatewayKey, token: token ?? '', amount, currency, orderId, capture: 'manual' };
        return this.gateways.call(gateway, (port, signal) => port.authorize(request, signal));
    }
    find(payment) {
        const { gateway, gatewayKey: key, gatewayReference, createdAt: since } = payment;
        const sought = { key, kind: 'payment', gatewayReference, since };
        return this.gateways.call(gateway, (port, signal) => port.find(sought, signal));
    }
    async askLater(paymentId) {
        const payment = await this.payments.update(paymentId, (payment) => payment.postpone(this.leases.retryAt(payment.attempts)));
        if (payment.isOpen) {
            const runAt = this.leases.retryAt(payment.attempts);
            await this.jobs.add(FINISH_PAYMENT, { paymentId }, { key: `${FINISH_PAYMENT}:${paymentId}`, runAt });
        }
        return payment.outcome;
    }
};
Attempts = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Payments,
        Gateways,
        Leases,
        Jobs,
        Clock])
], Attempts);
export { Attempts };
/** What a gateway found under a payment's key; anything else than an authorisation's answer is no answer. */
function answerOf(found) {
    return found.status === 'succeeded' ? { status: 'unknown' } : found;
}
//# sourceMappingURL=attempts.js.map