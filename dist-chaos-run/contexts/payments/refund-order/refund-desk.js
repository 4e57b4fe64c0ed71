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
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { FINISH_OPERATION } from '../gateway/job-names.js';
import { OperationLog } from '../gateway/operation-log.js';
import { Payments } from '../storage/payment.repository.js';
/** Begins one payment's share of an order's refund: the books now, the gateway by a job right after the commit. */
let RefundDesk = class RefundDesk {
    constructor(payments, log, jobs, clock) {
        this.payments = payments;
        this.log = log;
        this.jobs = jobs;
        this.clock = clock;
    }
    async begin({ paymentId, letGo, refund }, { refundId, reason, currency }) {
        const wanted = { paymentId, reason, refundId };
        if (letGo > 0 && !(await this.letGo(paymentId, letGo, refundId)))
            await this.byJob({ ...wanted, kind: 'void' });
        if (refund > 0)
            await this.byJob({ ...wanted, kind: 'refund', amount: { amount: refund, currency } });
    }
    async letGo(paymentId, amount, refundId) {
        let noted = false;
        await this.payments.update(paymentId, (payment) => {
            noted = payment.letGo(amount, refundId, this.clock.now());
        });
        return noted;
    }
    async byJob(wanted) {
        const { id: operationId } = await this.log.begin({ ...wanted, id: newId(), byJob: true });
        await this.jobs.add(FINISH_OPERATION, { operationId }, { key: `${FINISH_OPERATION}:${operationId}` });
    }
};
RefundDesk = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Payments,
        OperationLog,
        Jobs,
        Clock])
], RefundDesk);
export { RefundDesk };
//# sourceMappingURL=refund-desk.js.map