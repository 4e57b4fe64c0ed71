import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Money } from '../../../platform/domain/money.js';
import { OperationsDesk } from '../gateway/operations-desk.js';
import { type PerformedOperation } from '../views/payment.view.js';

/**
 * Takes authorised money, all that is left unless `amount` says less; `resumed` continues an earlier try of the same id.
 * Throws `PaymentNotFound`, `OperationNotAllowed`, `OverCaptured`, `CurrencyMismatch`, `GatewayRefused`.
 */
export class CapturePayment extends Command<PerformedOperation> {
  constructor(
    readonly capture: { id: string; paymentId: string; amount?: Money },
    readonly resumed: boolean,
  ) {
    super();
  }
}

@CommandHandler(CapturePayment)
export class CapturePaymentHandler implements ICommandHandler<CapturePayment> {
  constructor(private readonly desk: OperationsDesk) {}

  execute({ capture, resumed }: CapturePayment): Promise<PerformedOperation> {
    return this.desk.perform({ ...capture, kind: 'capture' }, resumed);
  }
}
