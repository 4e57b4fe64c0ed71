import { Command } from '@nestjs/cqrs';
/**
 * Records the intent to be paid, with the key under which the gateway will know it; calls nobody. Joins the running
 * transaction; one SQL statement. Throws `UnknownGateway` (422 `payments.unknown_gateway`).
 */
export class OpenPayment extends Command {
    constructor(payment) {
        super();
        this.payment = payment;
    }
}
//# sourceMappingURL=open-payment.command.js.map