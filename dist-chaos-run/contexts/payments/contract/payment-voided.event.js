import { Fact } from '../../../platform/domain/fact.js';
/**
 * What was authorised was let go without taking it: all that was not captured, or as much of it as a refund of the order
 * wanted (`amount`); only what is left can be captured then.
 */
export class PaymentVoided extends Fact {
    static { this.type = 'payments.payment-voided.v1'; }
}
//# sourceMappingURL=payment-voided.event.js.map