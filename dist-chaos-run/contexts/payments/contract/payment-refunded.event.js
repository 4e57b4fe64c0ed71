import { Fact } from '../../../platform/domain/fact.js';
/** Money went back; `amount` of this refund, `refundedTotal` so far, of `capturedTotal` that was taken. */
export class PaymentRefunded extends Fact {
    static { this.type = 'payments.payment-refunded.v1'; }
}
//# sourceMappingURL=payment-refunded.event.js.map