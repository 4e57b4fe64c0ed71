import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AuthorizePayment, type PaymentOutcome } from '../contract/authorize-payment.command.js';
import { Attempts } from '../gateway/attempts.js';
import { Payments } from '../storage/payment.repository.js';

@CommandHandler(AuthorizePayment)
export class AuthorizePaymentHandler implements ICommandHandler<AuthorizePayment> {
  constructor(
    private readonly payments: Payments,
    private readonly attempts: Attempts,
  ) {}

  execute({ paymentId }: AuthorizePayment): Promise<PaymentOutcome> {
    const opened = this.payments.justOpened(paymentId);
    return opened ? this.attempts.first(opened) : this.attempts.finish(paymentId);
  }
}
