import { EventsHandler } from '@nestjs/cqrs';
import { type BatchHandler } from '../../../platform/facts/subscriber.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { StockChanged } from '../contract/stock-changed.event.js';
import { StockRanLow } from '../contract/stock-ran-low.event.js';
import { Alerts } from '../storage/alerts.js';

/**
 * A level that ran low gets an alert, and loses it when there is more again. It looks at the levels as they are now: what
 * has been delivered since the fact was told raises nothing.
 */
@EventsHandler(StockRanLow, StockChanged)
export class RaiseAlertsOnStockChanged implements BatchHandler<StockRanLow | StockChanged> {
  static readonly startsAt = 'now';

  constructor(
    private readonly alerts: Alerts,
    private readonly clock: Clock,
  ) {}

  async handleBatch(facts: (StockRanLow | StockChanged)[]): Promise<void> {
    const variants = facts.flatMap(({ data }) =>
      'levels' in data ? data.levels.map(({ variantId }) => variantId) : [data.variantId],
    );
    await this.alerts.review([...new Set(variants)], this.clock.now());
  }
}
