import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { Alerts } from '../storage/alerts.js';

/** A threshold that was set or taken away moves no unit: every few minutes all watched levels are looked at. */
@JobHandler({ name: 'inventory.review-alerts', cron: '*/5 * * * *' })
export class ReviewAlerts implements JobRun {
  constructor(
    private readonly alerts: Alerts,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.alerts.reviewAll(this.clock.now());
  }
}
