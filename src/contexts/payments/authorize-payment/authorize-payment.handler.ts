import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type AuthorizationAnswer, AuthorizePayment } from '../contract/authorize-payment.command.js';
import { Attempts } from '../gateway/attempts.js';

@CommandHandler(AuthorizePayment)
export class AuthorizePaymentHandler implements ICommandHandler<AuthorizePayment> {
  constructor(private readonly attempts: Attempts) {}

  execute({ paymentId }: AuthorizePayment): Promise<AuthorizationAnswer> {
    return this.attempts.ask(paymentId);
  }
}
