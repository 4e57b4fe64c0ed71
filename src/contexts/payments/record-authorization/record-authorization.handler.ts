import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type PaymentOutcome } from '../contract/authorize-payment.command.js';
import { RecordAuthorization } from '../contract/record-authorization.command.js';
import { Attempts } from '../gateway/attempts.js';

@CommandHandler(RecordAuthorization)
export class RecordAuthorizationHandler implements ICommandHandler<RecordAuthorization> {
  constructor(private readonly attempts: Attempts) {}

  execute({ paymentId, answer }: RecordAuthorization): Promise<PaymentOutcome> {
    return this.attempts.record(paymentId, answer);
  }
}
