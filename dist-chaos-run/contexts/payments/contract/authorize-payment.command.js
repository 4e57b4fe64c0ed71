import { Command } from '@nestjs/cqrs';
/**
 * Asks the gateway to authorise an opened payment; never inside a transaction. What it says is recorded by
 * `RecordAuthorization`, in the transaction of whatever follows from it. Safe to repeat: an attempt of somebody else
 * that is still running is left alone, and one whose lease ran out is looked up at the gateway by its key before
 * anything is charged.
 */
export class AuthorizePayment extends Command {
    constructor(paymentId) {
        super();
        this.paymentId = paymentId;
    }
}
//# sourceMappingURL=authorize-payment.command.js.map