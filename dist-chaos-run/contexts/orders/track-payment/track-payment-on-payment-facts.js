var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { EventsHandler } from '@nestjs/cqrs';
import { PaymentCaptured } from '../../payments/contract/payment-captured.event.js';
import { PaymentDeclined } from '../../payments/contract/payment-declined.event.js';
import { PaymentRefunded } from '../../payments/contract/payment-refunded.event.js';
import { PaymentVoided } from '../../payments/contract/payment-voided.event.js';
import { toDecimal } from '../../../platform/domain/money.js';
import { Orders } from '../storage/order.repository.js';
const MONEY_TAKEN = ['partially_captured', 'captured', 'partially_refunded', 'refunded'];
/** Keeps an order's payment status and timeline true to what payments tell. */
let TrackPaymentOnPaymentFacts = class TrackPaymentOnPaymentFacts {
    constructor(orders) {
        this.orders = orders;
    }
    async handle(fact) {
        await this.orders.update(fact.data.orderId, (order) => {
            const { status, event, at, detail } = told(fact, order.state);
            order.trackPayment(status, event, new Date(at), detail);
        });
    }
};
TrackPaymentOnPaymentFacts = __decorate([
    EventsHandler(PaymentCaptured, PaymentDeclined, PaymentRefunded, PaymentVoided),
    __metadata("design:paramtypes", [Orders])
], TrackPaymentOnPaymentFacts);
export { TrackPaymentOnPaymentFacts };
function told(fact, { total, credited, paymentStatus }) {
    const detail = `${toDecimal(fact.data)} ${fact.data.currency}`;
    if (fact instanceof PaymentCaptured) {
        const status = fact.data.capturedTotal < total - credited ? 'partially_captured' : 'captured';
        return { status, event: 'payment_captured', at: fact.data.capturedAt, detail };
    }
    if (fact instanceof PaymentRefunded) {
        const status = fact.data.refundedTotal < fact.data.capturedTotal ? 'partially_refunded' : 'refunded';
        return { status, event: 'payment_refunded', at: fact.data.refundedAt, detail };
    }
    if (fact instanceof PaymentVoided) {
        const status = MONEY_TAKEN.includes(paymentStatus) ? paymentStatus : 'voided'; // the void let only the rest go
        return { status, event: 'payment_voided', at: fact.data.voidedAt, detail };
    }
    return { status: 'declined', event: 'payment_declined', at: fact.data.declinedAt, detail: fact.data.declineCode };
}
//# sourceMappingURL=track-payment-on-payment-facts.js.map