import { Fact } from '../../../platform/domain/fact.js';
/** The gateway, or the shopper at the gateway, refused. */
export class PaymentDeclined extends Fact {
    static { this.type = 'payments.payment-declined.v1'; }
}
//# sourceMappingURL=payment-declined.event.js.map