import { Command } from '@nestjs/cqrs';
import { type AuthorizationAnswer, type PaymentOutcome } from './authorize-payment.command.js';

/**
 * Records what `AuthorizePayment` heard and answers how the payment stands. Joins the running transaction, so that the
 * payment and what follows from it are one commit; one SQL statement. Were it never recorded (a crash), the attempt's
 * lease runs out and the gateway is asked again by the same key.
 */
export class RecordAuthorization extends Command<PaymentOutcome> {
  constructor(
    readonly paymentId: string,
    readonly answer: AuthorizationAnswer,
  ) {
    super();
  }
}
