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
import { PaymentRefunded } from '../../payments/contract/payment-refunded.event.js';
import { keyOf, OrderMails } from '../storage/order-mails.js';
/** Plans a letter for every refund; one that went back over several payments has a letter for each of them. */
let SendRefundNoticeOnPaymentRefunded = class SendRefundNoticeOnPaymentRefunded {
    constructor(mails) {
        this.mails = mails;
    }
    async handleBatch(facts) {
        await this.mails.plan(facts.map(({ data: { orderId, refundId, paymentId, amount, currency } }) => ({
            ...{ orderId, kind: 'refund', subjectId: refundId, about: { amount, currency } },
            key: keyOf('refund', `${paymentId}:${refundId}`),
        })));
    }
};
SendRefundNoticeOnPaymentRefunded = __decorate([
    EventsHandler(PaymentRefunded),
    __metadata("design:paramtypes", [OrderMails])
], SendRefundNoticeOnPaymentRefunded);
export { SendRefundNoticeOnPaymentRefunded };
//# sourceMappingURL=send-refund-notice-on-payment-refunded.js.map