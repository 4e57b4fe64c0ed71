import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { ORDER_CANCELLED } from '../domain/attempt.js';
import { type Payment } from '../domain/payment.js';
import { Attempts } from '../gateway/attempts.js';
import { RELEASE_PAYMENT } from '../gateway/job-names.js';
import { OperationAttempts } from '../gateway/operation-attempts.js';
import { Breaks } from '../storage/break.records.js';
import { Payments } from '../storage/payment.repository.js';

/**
 * Rids the shop of an unwanted payment: an attempt under way is brought to its end, what is authorised is voided, what
 * is captured refunded. Fails, and so comes back after a pause, until nothing is left. What each step reserves keeps a
 * second run from doing it twice. Money whose break staff have closed is left alone: they saw to it in another way.
 */
@JobHandler({ name: RELEASE_PAYMENT })
export class ReleasePayment implements JobRun<{ paymentId: string }> {
  constructor(
    private readonly payments: Payments,
    private readonly attempts: Attempts,
    private readonly operations: OperationAttempts,
    private readonly breaks: Breaks,
  ) {}

  async run({ paymentId }: { paymentId: string }): Promise<void> {
    if (await this.breaks.isLeftToPeople('money_of_cancelled_order', paymentId)) return;
    const { status } = await this.payments.get(paymentId);
    if (status === 'pending') await this.attempts.finish(paymentId);
    await this.letGo(await this.payments.get(paymentId));
    const payment = await this.payments.get(paymentId);
    if (!payment.isReleased) throw new Error(`Payment ${paymentId} still holds money that nobody wants.`);
  }

  private async letGo(payment: Payment): Promise<void> {
    const wanted = { paymentId: payment.id, reason: payment.isOpen ? ORDER_CANCELLED : 'unwanted' };
    if (payment.isVoidable) await this.operations.perform({ ...wanted, id: newId(), kind: 'void' });
    if (payment.refundable > 0) await this.operations.perform({ ...wanted, id: newId(), kind: 'refund' });
  }
}
