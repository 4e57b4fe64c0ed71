import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { newId } from '../../../platform/runtime/new-id.js';
import { GiveUpAttempt, type GivenUp } from '../contract/give-up-attempt.command.js';
import { REPLACED } from '../domain/attempt.js';
import { type Payment } from '../domain/payment.js';
import { Attempts } from '../gateway/attempts.js';
import { OperationAttempts } from '../gateway/operation-attempts.js';
import { BooksMovedOn } from '../domain/reconciliation.errors.js';
import { Payments } from '../storage/payment.repository.js';

@CommandHandler(GiveUpAttempt)
export class GiveUpAttemptHandler implements ICommandHandler<GiveUpAttempt> {
  constructor(
    private readonly payments: Payments,
    private readonly attempts: Attempts,
    private readonly operations: OperationAttempts,
  ) {}

  async execute({ paymentId }: GiveUpAttempt): Promise<GivenUp> {
    let payment = await this.payments.get(paymentId);
    if (payment.status === 'pending') payment = await this.lookUp(paymentId);
    if (payment.status === 'requires_action') payment = await this.turnAway(payment);
    if (payment.isOpen) return 'in_flight';
    // Its row decides: a message may have come since it was read.
    const row = await this.payments.update(paymentId, (row) => isGone(row) && row.unwant());
    return isGone(row) ? 'gone' : 'authorized';
  }

  /** Its gateway is asked, unless somebody else is asking it just now; what it never saw is declined. */
  private async lookUp(paymentId: string): Promise<Payment> {
    await this.attempts.record(paymentId, await this.attempts.ask(paymentId, REPLACED));
    return this.payments.get(paymentId);
  }

  /**
   * The gateway stops waiting for the shopper. Who has paid before that is begun is left alone; who pays after it, because
   * the gateway refuses, pays for nothing.
   */
  private async turnAway(payment: Payment): Promise<Payment> {
    const { id: paymentId } = payment;
    try {
      const wanted = { id: newId(), paymentId, kind: 'void', reason: REPLACED, whileOpen: true } as const;
      const { status } = await this.operations.perform(wanted);
      if (status === 'failed') await this.attempts.refresh(payment);
    } catch (error) {
      if (!(error instanceof BooksMovedOn)) throw error;
    }
    return this.payments.get(paymentId);
  }
}

/** Nothing of it will be kept: a release lets go of what an unwanted one holds. */
function isGone({ status, isUnwanted }: Payment): boolean {
  return status === 'declined' || status === 'voided' || isUnwanted;
}
