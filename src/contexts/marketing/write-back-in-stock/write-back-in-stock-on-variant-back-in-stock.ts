import { EventsHandler } from '@nestjs/cqrs';
import { type BatchHandler } from '../../../platform/facts/subscriber.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { VariantBackInStock } from '../../inventory/contract/variant-back-in-stock.event.js';
import { BackInStock } from '../storage/back-in-stock.js';
import { roundsOf, WRITE_BACK_IN_STOCK } from './write-back-in-stock.job.js';

/** Variants have returned: a job writes to those who wait, where anybody does. Of a new catalogue nobody knows yet. */
@EventsHandler(VariantBackInStock)
export class WriteBackInStockOnVariantBackInStock implements BatchHandler<VariantBackInStock> {
  constructor(
    private readonly backInStock: BackInStock,
    private readonly jobs: Jobs,
  ) {}

  async handleBatch(facts: VariantBackInStock[]): Promise<void> {
    const awaited = await this.backInStock.awaited(facts.map(({ data }) => data.variantId));
    await this.jobs.addAll(WRITE_BACK_IN_STOCK, roundsOf(awaited));
  }
}
