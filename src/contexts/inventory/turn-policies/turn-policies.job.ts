import { forEach } from '../../../platform/jobs/for-each.js';
import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { Policies } from '../storage/policies.js';
import { StockChanges } from '../storage/stock-changes.js';

/** Variants seen to by one transaction. */
const BATCH = 100;

/**
 * Tells of pre-orders that came out and backorders that ended by the clock, and gives stock that nobody gave away (a
 * level that was made while somebody queued) to those who wait for it.
 */
@JobHandler({ name: 'inventory.turn-policies', cron: '* * * * *' })
export class TurnPolicies implements JobRun {
  constructor(
    private readonly policies: Policies,
    private readonly stockChanges: StockChanges,
  ) {}

  async run(): Promise<void> {
    while ((await this.policies.turn(BATCH)) === BATCH);
    await forEach(await this.stockChanges.servable(BATCH), (variantIds) => this.serve(variantIds));
  }

  /** Together; when that does not succeed, each by itself, so that one variant costs no other its stock. */
  private async serve(variantIds: string[]): Promise<void> {
    try {
      await this.stockChanges.serve(variantIds);
    } catch {
      await forEach(variantIds, (variantId) => this.stockChanges.serve([variantId]));
    }
  }
}
