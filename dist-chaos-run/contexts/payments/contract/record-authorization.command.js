import { Command } from '@nestjs/cqrs';
/**
 * Records what `AuthorizePayment` heard and answers how the payment stands. Joins the running transaction, so that the
 * payment and what follows from it are one commit; one SQL statement. Were it never recorded (a crash), the attempt's
 * lease runs out and the gateway is asked again by the same key.
 */
export class RecordAuthorization extends Command {
    constructor(paymentId, answer) {
        super();
        this.paymentId = paymentId;
        this.answer = answer;
    }
}
//# sourceMappingURL=record-authorization.command.js.map