import { EventsHandler } from '@nestjs/cqrs';
import { Config } from '../../../platform/config/config.js';
import { type BatchHandler } from '../../../platform/facts/subscriber.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { StockAlertRaised } from '../../inventory/contract/stock-alert-raised.event.js';
import { TELL_STAFF_OF_LOW_STOCK } from './tell-staff-of-low-stock.job.js';

/** Alerts that are raised together make one letter to the staff, if there is somebody to write to. */
@EventsHandler(StockAlertRaised)
export class TellStaffOnStockAlertRaised implements BatchHandler<StockAlertRaised> {
  static readonly startsAt = 'now';

  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
  ) {}

  async handleBatch(facts: StockAlertRaised[]): Promise<void> {
    if (!this.config.staffEmail) return;
    const alerts = facts.map(({ data }) => data);
    await this.jobs.add(
      TELL_STAFF_OF_LOW_STOCK,
      { alerts },
      { key: `${TELL_STAFF_OF_LOW_STOCK}:${alerts[0]!.alertId}` },
    );
  }
}
