var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { FINISH_OPERATION, FINISH_PAYMENT } from '../gateway/job-names.js';
import { Leases } from '../gateway/leases.js';
import { Operations } from '../storage/operation.records.js';
import { Payments } from '../storage/payment.repository.js';
const AT_ONCE = 500;
/**
 * Finds what a crash left behind: attempts and operations whose lease ran out without a word about them. Each becomes a
 * job of its own, so that one that keeps failing holds nobody up.
 */
let SweepPayments = class SweepPayments {
    constructor(payments, operations, leases, jobs) {
        this.payments = payments;
        this.operations = operations;
        this.leases = leases;
        this.jobs = jobs;
    }
    async run() {
        const now = this.leases.now();
        for (const paymentId of await this.payments.overdue(now, AT_ONCE)) {
            await this.jobs.add(FINISH_PAYMENT, { paymentId }, { key: `${FINISH_PAYMENT}:${paymentId}` });
        }
        for (const operationId of await this.operations.overdue(now, AT_ONCE)) {
            await this.jobs.add(FINISH_OPERATION, { operationId }, { key: `${FINISH_OPERATION}:${operationId}` });
        }
    }
};
SweepPayments = __decorate([
    JobHandler({ name: 'payments.sweep', cron: '* * * * *' }),
    __metadata("design:paramtypes", [Payments,
        Operations,
        Leases,
        Jobs])
], SweepPayments);
export { SweepPayments };
//# sourceMappingURL=sweep-payments.job.js.map