import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { Holds } from '../storage/holds.js';

/** Holds ended by one statement; more wait for the next. */
const BATCH = 100;

/** Lets go of holds whose end has come without an order being paid. */
@JobHandler({ name: 'inventory.expire-holds', cron: '* * * * *' })
export class ExpireHolds implements JobRun {
  constructor(private readonly holds: Holds) {}

  async run(): Promise<void> {
    while ((await this.holds.expire(BATCH)).more);
  }
}
