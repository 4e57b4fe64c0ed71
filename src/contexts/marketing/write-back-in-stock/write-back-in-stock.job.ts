import { QueryBus } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { Jobs, type NewJob } from '../../../platform/jobs/jobs.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { DescribeVariants } from '../../catalog/contract/describe-variants.query.js';
import { GetAvailability } from '../../inventory/contract/get-availability.query.js';
import { BackInStock } from '../storage/back-in-stock.js';
import { SEND_BACK_IN_STOCK } from './send-back-in-stock.job.js';

export const WRITE_BACK_IN_STOCK = 'marketing.write-back-in-stock';

/** A job for each of these variants; one for several occasions that come before it starts. */
export function roundsOf(variantIds: readonly string[]): NewJob[] {
  return variantIds.map((variantId) => ({ payload: { variantId }, key: `${WRITE_BACK_IN_STOCK}:${variantId}` }));
}

/** Letters of one round at most, however much was delivered. */
const LARGEST_ROUND = 1_000;

/**
 * One round of letters about a variant: to the longest waiting, and to as many as there are units, because nobody is glad
 * to read of what is gone again; of what is not on sale there are none. The others have their turn a day later, or when
 * the variant returns next.
 */
@JobHandler({ name: WRITE_BACK_IN_STOCK })
export class WriteBackInStock implements JobRun<{ variantId: string }> {
  constructor(
    private readonly queryBus: QueryBus,
    private readonly backInStock: BackInStock,
    private readonly transaction: Transaction,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async run({ variantId }: { variantId: string }): Promise<void> {
    const count = Math.max(Math.min(await this.unitsOnSale(variantId), LARGEST_ROUND), 0);
    await this.transaction.run(async () => {
      const ids = await this.backInStock.take(variantId, count, this.clock.now());
      const jobs = ids.map((id) => ({ payload: { subscriptionId: id }, key: `${SEND_BACK_IN_STOCK}:${id}` }));
      await this.jobs.addAll(SEND_BACK_IN_STOCK, jobs);
    });
  }

  private async unitsOnSale(variantId: string): Promise<number> {
    const [variant] = await this.queryBus.execute(new DescribeVariants([variantId]));
    if (!variant?.sellable) return 0;
    const [stock] = await this.queryBus.execute(new GetAvailability([variantId]));
    return stock?.available ?? 0;
  }
}
