import { JobHandler, type JobRun } from '../../jobs/job-handler.js';
import { IdempotencyKeys } from './idempotency-keys.js';

/** Hourly: keys older than their day are no longer looked at, only in the way. */
@JobHandler({ name: 'platform.delete-expired-keys', cron: '17 * * * *' })
export class DeleteExpiredKeys implements JobRun {
  constructor(private readonly keys: IdempotencyKeys) {}

  async run(): Promise<void> {
    await this.keys.deleteExpired();
  }
}
