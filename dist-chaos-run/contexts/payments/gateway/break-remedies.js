var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '../../../platform/domain/domain-error.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Payments } from '../storage/payment.repository.js';
import { Attempts } from './attempts.js';
import { RELEASE_PAYMENT } from './job-names.js';
import { OperationLog } from './operation-log.js';
import { UnknownCharges } from './unknown-charges.js';
/** What a run can do about a difference itself. What it cannot stays open for people. */
let BreakRemedies = class BreakRemedies {
    constructor(payments, attempts, operations, unknownCharges, jobs) {
        this.payments = payments;
        this.attempts = attempts;
        this.operations = operations;
        this.unknownCharges = unknownCharges;
        this.jobs = jobs;
        this.logger = new Logger('Reconciliation');
    }
    /** How the break ended; undefined when it stays open. A remedy that fails is tried again by the next run. */
    async apply(found) {
        try {
            return await this.remedy(found);
        }
        catch (error) {
            const reason = error instanceof DomainError ? error.code : 'an error';
            this.logger.warn(`${found.kind} of payment ${found.paymentId ?? 'none'} stays open: ${reason}`);
            return undefined;
        }
    }
    async remedy(found) {
        if (found.kind === 'unrecorded_charge')
            return this.settle(found);
        if (found.kind === 'unrecorded_capture')
            return this.book(found, 'capture');
        if (found.kind === 'unrecorded_refund')
            return this.book(found, 'refund');
        if (found.kind === 'unrecorded_void')
            return this.book(found, 'void');
        if (found.kind === 'unknown_charge')
            return (await this.unknownCharges.release(found)) ? 'released' : undefined;
        if (found.kind === 'money_of_cancelled_order') {
            const paymentId = found.paymentId;
            await this.jobs.add(RELEASE_PAYMENT, { paymentId }, { key: `${RELEASE_PAYMENT}:${paymentId}` });
        }
        return undefined;
    }
    /** The gateway's message was lost: it is asked, and the order confirmed, or its money let go when it is cancelled. */
    async settle({ paymentId }) {
        const payment = await this.payments.get(paymentId);
        const { status } = payment;
        await this.attempts.refresh(payment);
        return (await this.payments.get(payment.id)).status === status ? undefined : 'settled';
    }
    /** Somebody did it at the gateway itself: the money has moved, so the books follow, as far as they can. */
    async book(found, kind) {
        const amount = kind === 'void' ? undefined : (found.found ?? 0) - (found.expected ?? 0);
        const money = amount === undefined ? undefined : { amount, currency: found.foundCurrency };
        await this.operations.recordDone({ paymentId: found.paymentId, kind, amount: money, reason: 'done_at_gateway' });
        return 'booked';
    }
};
BreakRemedies = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Payments,
        Attempts,
        OperationLog,
        UnknownCharges,
        Jobs])
], BreakRemedies);
export { BreakRemedies };
//# sourceMappingURL=break-remedies.js.map