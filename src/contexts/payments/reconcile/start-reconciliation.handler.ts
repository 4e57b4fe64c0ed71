import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { ReconciliationNotFound, WindowRefused } from '../domain/reconciliation.errors.js';
import { RECONCILIATION_QUEUE, RUN_RECONCILIATION } from '../gateway/job-names.js';
import { Reconciliations } from '../storage/reconciliation.records.js';
import { ReconciliationRows } from '../storage/reconciliation.rows.js';
import { type ReconciliationView } from '../views/reconciliation.view.js';

const MOST_DAYS = 90;
const DAY_MS = 24 * 60 * 60_000;

/** Asks for a run since then (a day before the last run when null), which a job carries out. Throws `WindowRefused`. */
export class StartReconciliation extends Command<ReconciliationView> {
  constructor(readonly from: Date | null) {
    super();
  }
}

@CommandHandler(StartReconciliation)
export class StartReconciliationHandler implements ICommandHandler<StartReconciliation> {
  constructor(
    private readonly reconciliations: Reconciliations,
    private readonly rows: ReconciliationRows,
    private readonly jobs: Jobs,
    private readonly transaction: Transaction,
  ) {}

  execute({ from: wanted }: StartReconciliation): Promise<ReconciliationView> {
    const from = wanted ?? new Date(Date.now() - DAY_MS);
    const age = Date.now() - from.getTime();
    if (age < 0 || age > MOST_DAYS * DAY_MS) throw new WindowRefused(MOST_DAYS);
    const reconciliationId = newId();
    return this.transaction.run(async () => {
      await this.reconciliations.add(reconciliationId, from);
      await this.jobs.add(RUN_RECONCILIATION, { reconciliationId }, { queue: RECONCILIATION_QUEUE });
      const started = await this.rows.find(reconciliationId);
      if (!started) throw new ReconciliationNotFound(reconciliationId);
      return started;
    });
  }
}
