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
import { Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { Disputes } from '../storage/dispute.records.js';
import { Payments } from '../storage/payment.repository.js';
/** Writes what gateways tell of disputes, with their effect on the payment and their facts, in one commit. */
let DisputeLog = class DisputeLog {
    constructor(disputes, payments, transaction, clock) {
        this.disputes = disputes;
        this.payments = payments;
        this.transaction = transaction;
        this.clock = clock;
    }
    /**
     * Records how a dispute stands, in whatever order and however often it is told: the bank's decision is final, and one
     * that is heard of first opens the dispute as well. False, and nothing changes, for money that the payment is not in.
     */
    async record(payment, news) {
        if (news.currency !== payment.currency || !Number.isSafeInteger(news.amount) || news.amount <= 0)
            return false;
        await this.transaction.run(async () => {
            await this.open(payment, news);
            const dispute = await this.disputes.atGateway(payment.gateway, news.id);
            if (dispute?.status === 'open' && news.status !== 'open')
                await this.close(payment.id, dispute, news.status);
        });
        return true;
    }
    async open(payment, { id: gatewayDisputeId, amount, reason }) {
        const now = this.clock.now();
        const id = newId();
        const { id: paymentId, orderId, gateway, currency } = payment;
        const dispute = { id, paymentId, orderId, gateway, gatewayDisputeId, currency, amount, reason, openedAt: now };
        if (!(await this.disputes.add(dispute)))
            return;
        let held = 0;
        await this.payments.update(paymentId, (payment) => {
            held = payment.openDispute({ id, amount, reason }, now);
        });
        await this.disputes.hold(id, held);
    }
    async close(paymentId, dispute, outcome) {
        const now = this.clock.now();
        await this.disputes.close(dispute.id, outcome, now);
        await this.payments.update(paymentId, (payment) => payment.closeDispute(dispute, outcome, now));
    }
};
DisputeLog = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Disputes,
        Payments,
        Transaction,
        Clock])
], DisputeLog);
export { DisputeLog };
//# sourceMappingURL=dispute-log.js.map