import { Command } from '@nestjs/cqrs';

/**
 * Gives that much of an order's money back, over all its payments: what is authorised and not taken is let go, what was
 * taken is refunded, in the order that `from` prefers, each as far as the other does not suffice. Records the intents
 * and joins the running transaction; the gateways are asked right after by jobs, until they have answered. The facts
 * `PaymentVoided` and `PaymentRefunded` (with `refundId` = this id for what was refunded) tell what came of it.
 * An id acts once. Throws `RefundExceedsPaid` (409 `payments.refund_exceeds_paid`, `extra.allowed`), but
 * `OperationInFlight` (409 `payments.operation_in_flight`) as long as a gateway is being asked for a capture, refund or
 * void whose end decides about it: then nothing is recorded, and the whole of it is to be tried again.
 */
export class RefundOrder extends Command<void> {
  constructor(
    readonly refund: {
      /** Chosen by the caller, unique. */
      refundId: string;
      orderId: string;
      /** Minor units of `currency`, more than 0. */
      amount: number;
      currency: string;
      /** Units that never left the house prefer `authorized`, returned ones `captured`. */
      from: 'authorized' | 'captured';
      reason: string;
    },
  ) {
    super();
  }
}
