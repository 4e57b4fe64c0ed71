import { Fact } from '../../../platform/domain/fact.js';
/** Money was taken; `amount` of this capture, `capturedTotal` so far. */
export class PaymentCaptured extends Fact {
    static { this.type = 'payments.payment-captured.v1'; }
}
//# sourceMappingURL=payment-captured.event.js.map