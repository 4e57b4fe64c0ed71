import { Command } from '@nestjs/cqrs';

/** What the shopper must do next at the gateway. */
export interface NextAction {
  type: 'redirect';
  url: string;
}

/** How a payment stands after asking the gateway; `pending` means that its answer is not yet known. */
export type PaymentOutcome =
  | { status: 'authorized' }
  | { status: 'declined'; declineCode: string }
  | { status: 'requires_action'; nextAction: NextAction }
  | { status: 'pending' };

/**
 * Asks the gateway to authorise an opened payment and records what it said; never inside a transaction. Safe to repeat:
 * a payment that has its answer gives it again, an attempt of somebody else that is still running gives `pending`, and
 * an attempt whose lease ran out is looked up at the gateway by its key before anything is charged.
 */
export class AuthorizePayment extends Command<PaymentOutcome> {
  constructor(readonly paymentId: string) {
    super();
  }
}
