import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { Attempts } from '../gateway/attempts.js';
import { FINISH_PAYMENT } from '../gateway/job-names.js';

/** Asks again about an attempt whose answer was not known. */
@JobHandler({ name: FINISH_PAYMENT })
export class FinishPayment implements JobRun<{ paymentId: string }> {
  constructor(private readonly attempts: Attempts) {}

  async run({ paymentId }: { paymentId: string }): Promise<void> {
    await this.attempts.finish(paymentId);
  }
}
