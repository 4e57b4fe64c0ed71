import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '../../../platform/domain/domain-error.js';
import { type FoundBreak, type Resolution } from '../domain/reconciliation-break.js';
import { Payments } from '../storage/payment.repository.js';
import { Attempts } from './attempts.js';
import { PaymentJobs } from './payment-jobs.js';
import { OperationLog } from './operation-log.js';
import { ToldDisputes } from './told-disputes.js';
import { UnknownCharges } from './unknown-charges.js';

/** What a run can do about a difference itself. What it cannot stays open for people. */
@Injectable()
export class BreakRemedies {
  private readonly logger = new Logger('Reconciliation');

  constructor(
    private readonly payments: Payments,
    private readonly attempts: Attempts,
    private readonly operations: OperationLog,
    private readonly unknownCharges: UnknownCharges,
    private readonly disputes: ToldDisputes,
    private readonly jobs: PaymentJobs,
  ) {}

  /** How the break ended; undefined when it stays open. A remedy that fails is tried again by the next run. */
  async apply(found: FoundBreak): Promise<Resolution | undefined> {
    try {
      return await this.remedy(found);
    } catch (error) {
      const reason = error instanceof DomainError ? error.code : 'an error';
      this.logger.warn(`${found.kind} of payment ${found.paymentId ?? 'none'} stays open: ${reason}`);
      return undefined;
    }
  }

  private async remedy(found: FoundBreak): Promise<Resolution | undefined> {
    if (found.kind === 'unrecorded_charge') return this.settle(found);
    if (found.kind === 'unrecorded_capture') return this.book(found, 'capture');
    if (found.kind === 'unrecorded_refund') return this.book(found, 'refund');
    if (found.kind === 'unrecorded_void') return this.book(found, 'void');
    if (found.kind === 'returned_refund') return this.returned(found);
    if (found.kind === 'unrecorded_dispute') return (await this.disputes.record(found)) ? 'booked' : undefined;
    if (found.kind === 'unknown_charge') return (await this.unknownCharges.release(found)) ? 'released' : undefined;
    if (found.kind === 'money_of_cancelled_order') await this.release(found.paymentId!);
    return undefined;
  }

  /** What came back once would come back again and again: people find another way. */
  private async release(paymentId: string): Promise<void> {
    if (await this.operations.hasReturnedRefund(paymentId)) return;
    await this.jobs.ensureRelease(paymentId);
  }

  /** The gateway's message was lost: it is asked, and the order confirmed, or its money let go when it is cancelled. */
  private async settle({ paymentId }: FoundBreak): Promise<Resolution | undefined> {
    const payment = await this.payments.get(paymentId!);
    const { status } = payment;
    await this.attempts.refresh(payment);
    return (await this.payments.get(payment.id)).status === status ? undefined : 'settled';
  }

  /** The buyer's bank did not take it: the refund has failed in our books, too, and can be tried again. */
  private async returned({ key }: FoundBreak): Promise<Resolution> {
    await this.operations.recordReturned(key!);
    return 'booked';
  }

  /**
   * Somebody did it at the gateway itself: the money has moved, so the books follow, as far as they can. Not when they have
   * moved since they were compared: then another run may have booked it.
   */
  private async book(found: FoundBreak, kind: 'capture' | 'refund' | 'void'): Promise<Resolution> {
    const amount = kind === 'void' ? undefined : (found.found ?? 0) - (found.expected ?? 0);
    const money = amount === undefined ? undefined : { amount, currency: found.foundCurrency! };
    const done = { paymentId: found.paymentId!, kind, amount: money, reason: 'done_at_gateway' };
    await this.operations.recordDone({ ...done, ...(money && { after: found.expected ?? 0 }) });
    return 'booked';
  }
}
