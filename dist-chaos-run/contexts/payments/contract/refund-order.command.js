import { Command } from '@nestjs/cqrs';
/**
 * Gives that much of an order's money back, over all its payments: what is authorised and not taken is let go, what was
 * taken is refunded, in the order that `from` prefers, each as far as the other does not suffice. Records the intents
 * and joins the running transaction; the gateways are asked right after by jobs, until they have answered. The facts
 * `PaymentVoided` and `PaymentRefunded` (with `refundId` = this id for what was refunded) tell what came of it.
 * An id acts once. Throws `RefundExceedsPaid` (409 `payments.refund_exceeds_paid`, `extra.allowed`).
 */
export class RefundOrder extends Command {
    constructor(refund) {
        super();
        this.refund = refund;
    }
}
//# sourceMappingURL=refund-order.command.js.map