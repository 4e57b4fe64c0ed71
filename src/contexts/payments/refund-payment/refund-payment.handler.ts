import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Money } from '../../../platform/domain/money.js';
import { OperationsDesk } from '../gateway/operations-desk.js';
import { type PerformedOperation } from '../views/payment.view.js';

/**
 * Gives captured money back, all that is left unless `amount` says less; `resumed` continues an earlier try of the same
 * id. Throws `PaymentNotFound`, `OperationNotAllowed`, `OverRefunded`, `CurrencyMismatch`, `GatewayRefused`.
 */
export class RefundPayment extends Command<PerformedOperation> {
  constructor(
    readonly refund: { id: string; paymentId: string; amount?: Money; reason?: string },
    readonly resumed: boolean,
  ) {
    super();
  }
}

@CommandHandler(RefundPayment)
export class RefundPaymentHandler implements ICommandHandler<RefundPayment> {
  constructor(private readonly desk: OperationsDesk) {}

  execute({ refund, resumed }: RefundPayment): Promise<PerformedOperation> {
    return this.desk.perform({ ...refund, kind: 'refund' }, resumed);
  }
}
