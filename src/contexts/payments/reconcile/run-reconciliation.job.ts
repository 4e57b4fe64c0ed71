import { Config } from '../../../platform/config/config.js';
import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { RUN_RECONCILIATION } from '../gateway/job-names.js';
import { LedgerAudit } from '../gateway/ledger-audit.js';
import { Reconciler } from '../gateway/reconciler.js';
import { TransactionListing } from '../gateway/transaction-listing.js';
import { Reconciliations } from '../storage/reconciliation.records.js';

/** One run: lists what gateways did, compares, and sees to what it can. Runs go one after the other. */
@JobHandler({ name: RUN_RECONCILIATION })
export class RunReconciliation implements JobRun<{ reconciliationId: string }> {
  constructor(
    private readonly reconciliations: Reconciliations,
    private readonly listing: TransactionListing,
    private readonly reconciler: Reconciler,
    private readonly audit: LedgerAudit,
    private readonly config: Config,
  ) {}

  async run({ reconciliationId: id }: { reconciliationId: string }): Promise<void> {
    const begun = await this.reconciliations.begin(id);
    if (!begun) return;
    const now = new Date();
    const gateways = await this.listing.fetch(now, begun.wantedFrom);
    const listed = gateways.filter(({ status }) => status === 'listed').map(({ gateway }) => gateway);
    const comparedTo = await this.reconciliations.comparedTo(listed);
    const from = await this.reconciler.windowStart(now, begun.wantedFrom, comparedTo);
    const to = new Date(now.getTime() - this.config.reconcileAfterMs);
    const compared = await this.reconciler.compare({ from, to, gateways: listed }, id);
    const audited = await this.audit.check(await this.reconciliations.factsTo(), id);
    await this.reconciliations.finish(id, {
      ...{ from, to, gateways, factsTo: audited.to },
      found: compared.found + audited.found,
      opened: compared.opened + audited.opened,
      resolved: compared.resolved + audited.resolved,
    });
  }
}
