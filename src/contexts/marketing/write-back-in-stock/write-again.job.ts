import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { BackInStock } from '../storage/back-in-stock.js';
import { roundsOf, WRITE_BACK_IN_STOCK } from './write-back-in-stock.job.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long somebody waits before we forget them. */
const LONGEST_WAIT_DAYS = 365;
/** After so long a letter's job has been given up; the mail server has been away for days. */
const LONGEST_WRITING_DAYS = 7;
/** Variants looked at in one run; the rest in the next. */
const BATCH = 500;

/**
 * Those who were written to had a day to buy: what they left goes to the next in the queue. Every variant that somebody
 * waits for is looked at once a day, so that nobody is lost who began to wait at the moment at which it returned.
 */
@JobHandler({ name: 'marketing.write-back-in-stock-again', cron: '*/15 * * * *' })
export class WriteBackInStockAgain implements JobRun {
  constructor(
    private readonly backInStock: BackInStock,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now().getTime();
    await this.backInStock.forget(new Date(now - LONGEST_WAIT_DAYS * DAY_MS));
    await this.backInStock.putBack(new Date(now - LONGEST_WRITING_DAYS * DAY_MS));
    const variants = await this.backInStock.dueSince(new Date(now - DAY_MS), BATCH);
    await this.jobs.addAll(WRITE_BACK_IN_STOCK, roundsOf(variants));
  }
}
