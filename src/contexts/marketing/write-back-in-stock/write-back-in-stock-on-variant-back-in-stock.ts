import { EventsHandler } from '@nestjs/cqrs';
import { type BatchHandler } from '../../../platform/facts/subscriber.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { VariantBackInStock } from '../../inventory/contract/variant-back-in-stock.event.js';
import { WRITE_BACK_IN_STOCK } from './write-back-in-stock.job.js';

/** A variant has returned: a job looks who waits for it. */
@EventsHandler(VariantBackInStock)
export class WriteBackInStockOnVariantBackInStock implements BatchHandler<VariantBackInStock> {
  constructor(private readonly jobs: Jobs) {}

  async handleBatch(facts: VariantBackInStock[]): Promise<void> {
    await this.jobs.addAll(
      WRITE_BACK_IN_STOCK,
      facts.map(({ data: { variantId } }) => ({ payload: { variantId }, key: `${WRITE_BACK_IN_STOCK}:${variantId}` })),
    );
  }
}
