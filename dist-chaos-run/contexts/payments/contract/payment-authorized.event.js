import { Fact } from '../../../platform/domain/fact.js';
/** The gateway has set the amount aside. */
export class PaymentAuthorized extends Fact {
    static { this.type = 'payments.payment-authorized.v1'; }
}
//# sourceMappingURL=payment-authorized.event.js.map