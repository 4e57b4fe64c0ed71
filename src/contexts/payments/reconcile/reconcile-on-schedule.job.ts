import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Transaction } from '../../../platform/database/database.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { RECONCILIATION_QUEUE, RUN_RECONCILIATION } from '../gateway/job-names.js';
import { Reconciliations } from '../storage/reconciliation.records.js';

/** As far as a run may look back: it begins where earlier ones ended. */
const KEPT_MS = 90 * 24 * 60 * 60_000;

/** Every five minutes, unless a run is waiting already. Breaks stay; runs are forgotten after 90 days. */
@JobHandler({ name: 'payments.reconcile', cron: '*/5 * * * *' })
export class ReconcileOnSchedule implements JobRun {
  constructor(
    private readonly reconciliations: Reconciliations,
    private readonly jobs: Jobs,
    private readonly transaction: Transaction,
  ) {}

  async run(): Promise<void> {
    await this.reconciliations.forget(new Date(Date.now() - KEPT_MS));
    const reconciliationId = newId();
    await this.transaction.run(async () => {
      if (!(await this.reconciliations.addUnlessWaiting(reconciliationId))) return;
      await this.jobs.add(RUN_RECONCILIATION, { reconciliationId }, { queue: RECONCILIATION_QUEUE });
    });
  }
}
