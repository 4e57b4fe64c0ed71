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
import { Transaction } from '../../../platform/database/database.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { RECONCILIATION_QUEUE, RUN_RECONCILIATION } from '../gateway/job-names.js';
import { Reconciliations } from '../storage/reconciliation.records.js';
/** Every five minutes, unless a run is waiting already. */
let ReconcileOnSchedule = class ReconcileOnSchedule {
    constructor(reconciliations, jobs, transaction) {
        this.reconciliations = reconciliations;
        this.jobs = jobs;
        this.transaction = transaction;
    }
    async run() {
        const reconciliationId = newId();
        await this.transaction.run(async () => {
            if (!(await this.reconciliations.addUnlessWaiting(reconciliationId)))
                return;
            await this.jobs.add(RUN_RECONCILIATION, { reconciliationId }, { queue: RECONCILIATION_QUEUE });
        });
    }
};
ReconcileOnSchedule = __decorate([
    JobHandler({ name: 'payments.reconcile', cron: '*/5 * * * *' }),
    __metadata("design:paramtypes", [Reconciliations,
        Jobs,
        Transaction])
], ReconcileOnSchedule);
export { ReconcileOnSchedule };
//# sourceMappingURL=reconcile-on-schedule.job.js.map