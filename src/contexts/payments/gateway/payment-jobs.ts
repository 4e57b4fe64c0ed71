import { Injectable } from '@nestjs/common';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { FINISH_OPERATION, FINISH_PAYMENT, RELEASE_PAYMENT } from './job-names.js';

/** Work on one payment or operation for later; one that waits already is replaced unless told otherwise. Joins the running transaction. */
@Injectable()
export class PaymentJobs {
  constructor(private readonly jobs: Jobs) {}

  /** Asks about an attempt again, at once or not before `runAt`. */
  finishPayment(paymentId: string, runAt?: Date): Promise<void> {
    return this.jobs.add(FINISH_PAYMENT, { paymentId }, { key: `${FINISH_PAYMENT}:${paymentId}`, runAt });
  }

  /** Asks about a capture, refund or void again, at once or not before `runAt`. */
  finishOperation(operationId: string, runAt?: Date): Promise<void> {
    return this.jobs.add(FINISH_OPERATION, { operationId }, { key: `${FINISH_OPERATION}:${operationId}`, runAt });
  }

  /** Lets go of money that nobody wants, or gives it back. */
  release(paymentId: string): Promise<void> {
    return this.jobs.add(RELEASE_PAYMENT, { paymentId }, { key: releaseOf(paymentId) });
  }

  /** Makes sure that somebody does so: a job that waits keeps its pause between tries. */
  async ensureRelease(paymentId: string): Promise<void> {
    if (!(await this.jobs.isWaiting(releaseOf(paymentId)))) await this.release(paymentId);
  }
}

const releaseOf = (paymentId: string): string => `${RELEASE_PAYMENT}:${paymentId}`;
