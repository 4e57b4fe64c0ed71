import { Command } from '@nestjs/cqrs';
import { type AuthorizeOutcome } from './payment-gateway.js';

/** What the shopper must do next at the gateway. */
export interface NextAction {
  type: 'redirect';
  url: string;
}

/**
 * How a payment stands after asking the gateway; `pending` means that its answer is not yet known, `voided` that its money
 * is let go, or about to be: it pays for nothing.
 */
export type PaymentOutcome =
  | { status: 'authorized' }
  | { status: 'voided' }
  | { status: 'declined'; declineCode: string }
  | { status: 'requires_action'; nextAction: NextAction }
  | { status: 'pending' };

/** What the gateway said of an attempt; `recorded` when the payment has its answer, or somebody else is asking for it. */
export type AuthorizationAnswer = AuthorizeOutcome | { status: 'recorded' };

/**
 * Asks the gateway to authorise an opened payment; never inside a transaction. What it says is recorded by
 * `RecordAuthorization`, in the transaction of whatever follows from it. Safe to repeat: an attempt of somebody else
 * that is still running is left alone, and one whose lease ran out is looked up at the gateway by its key before
 * anything is charged.
 */
export class AuthorizePayment extends Command<AuthorizationAnswer> {
  constructor(readonly paymentId: string) {
    super();
  }
}
