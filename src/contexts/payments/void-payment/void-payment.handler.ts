import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OperationsDesk } from '../gateway/operations-desk.js';
import { type PerformedOperation } from '../views/payment.view.js';

/**
 * Lets go of all that is authorised and not captured, or of an action that the shopper never finished. `resumed`
 * continues an earlier try of the same id. Throws `PaymentNotFound`, `OperationNotAllowed`, `GatewayRefused`.
 */
export class VoidPayment extends Command<PerformedOperation> {
  constructor(
    readonly voiding: { id: string; paymentId: string },
    readonly resumed: boolean,
  ) {
    super();
  }
}

@CommandHandler(VoidPayment)
export class VoidPaymentHandler implements ICommandHandler<VoidPayment> {
  constructor(private readonly desk: OperationsDesk) {}

  execute({ voiding, resumed }: VoidPayment): Promise<PerformedOperation> {
    return this.desk.perform({ ...voiding, kind: 'void' }, resumed);
  }
}
