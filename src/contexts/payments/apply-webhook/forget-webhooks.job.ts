import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { Webhooks } from '../storage/webhook.records.js';

const DAY_MS = 24 * 60 * 60_000;
/** Well after gateways have ended their attempts (Stripe: three days; events can be listed for thirty). */
const KEPT_MS = 35 * DAY_MS;
const AT_ONCE = 10_000;

/** Hourly: messages so old that none of them comes again. */
@JobHandler({ name: 'payments.forget-webhooks', cron: '23 * * * *' })
export class ForgetWebhooks implements JobRun {
  constructor(private readonly webhooks: Webhooks) {}

  async run(): Promise<void> {
    while ((await this.webhooks.forget(new Date(Date.now() - KEPT_MS), AT_ONCE)) === AT_ONCE);
  }
}
