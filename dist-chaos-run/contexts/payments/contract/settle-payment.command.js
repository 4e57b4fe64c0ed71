import { Command } from '@nestjs/cqrs';
/**
 * "There is news of this key": a gateway's webhook or return page says it, in whatever order and however often. The
 * gateway is asked for the truth and the payment recorded accordingly; the messenger's own claim is not believed.
 * A key that belongs to no payment changes nothing. Never inside a transaction.
 */
export class SettlePayment extends Command {
    constructor(gatewayKey) {
        super();
        this.gatewayKey = gatewayKey;
    }
}
//# sourceMappingURL=settle-payment.command.js.map