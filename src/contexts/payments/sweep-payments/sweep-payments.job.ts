import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { PaymentJobs } from '../gateway/payment-jobs.js';
import { Leases } from '../gateway/leases.js';
import { Operations } from '../storage/operation.records.js';
import { Payments } from '../storage/payment.repository.js';

const AT_ONCE = 500;

/**
 * Finds what a crash left behind: attempts and operations whose lease ran out without a word about them. Each becomes a
 * job of its own, so that one that keeps failing holds nobody up.
 */
@JobHandler({ name: 'payments.sweep', cron: '* * * * *' })
export class SweepPayments implements JobRun {
  constructor(
    private readonly payments: Payments,
    private readonly operations: Operations,
    private readonly leases: Leases,
    private readonly jobs: PaymentJobs,
  ) {}

  async run(): Promise<void> {
    const now = this.leases.now();
    for (const paymentId of await this.payments.overdue(now, AT_ONCE)) {
      await this.jobs.finishPayment(paymentId);
    }
    for (const operationId of await this.operations.overdue(now, AT_ONCE)) {
      await this.jobs.finishOperation(operationId);
    }
  }
}
