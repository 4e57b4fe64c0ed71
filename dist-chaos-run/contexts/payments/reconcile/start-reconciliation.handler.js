var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Command, CommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { ReconciliationNotFound, WindowRefused } from '../domain/reconciliation.errors.js';
import { RECONCILIATION_QUEUE, RUN_RECONCILIATION } from '../gateway/job-names.js';
import { Reconciliations } from '../storage/reconciliation.records.js';
import { ReconciliationRows } from '../storage/reconciliation.rows.js';
const MOST_DAYS = 90;
const DAY_MS = 24 * 60 * 60_000;
/** Asks for a run, which a job carries out. Throws `WindowRefused`. */
export class StartReconciliation extends Command {
    constructor(from) {
        super();
        this.from = from;
    }
}
let StartReconciliationHandler = class StartReconciliationHandler {
    constructor(reconciliations, rows, jobs, transaction) {
        this.reconciliations = reconciliations;
        this.rows = rows;
        this.jobs = jobs;
        this.transaction = transaction;
    }
    execute({ from }) {
        const age = from === null ? 0 : Date.now() - from.getTime();
        if (age < 0 || age > MOST_DAYS * DAY_MS)
            throw new WindowRefused(MOST_DAYS);
        const reconciliationId = newId();
        return this.transaction.run(async () => {
            await this.reconciliations.add(reconciliationId, from);
            await this.jobs.add(RUN_RECONCILIATION, { reconciliationId }, { queue: RECONCILIATION_QUEUE });
            const started = await this.rows.find(reconciliationId);
            if (!started)
                throw new ReconciliationNotFound(reconciliationId);
            return started;
        });
    }
};
StartReconciliationHandler = __decorate([
    CommandHandler(StartReconciliation),
    __metadata("design:paramtypes", [Reconciliations,
        ReconciliationRows,
        Jobs,
        Transaction])
], StartReconciliationHandler);
export { StartReconciliationHandler };
//# sourceMappingURL=start-reconciliation.handler.js.map