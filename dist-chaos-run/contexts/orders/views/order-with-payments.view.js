var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { OrderView, toOrderView } from './order.view.js';
class OrderNextActionView {
}
__decorate([
    ApiProperty({ enum: ['redirect'] }),
    __metadata("design:type", String)
], OrderNextActionView.prototype, "type", void 0);
__decorate([
    ApiProperty({ format: 'uri' }),
    __metadata("design:type", String)
], OrderNextActionView.prototype, "url", void 0);
class OrderPaymentView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], OrderPaymentView.prototype, "id", void 0);
__decorate([
    ApiProperty({ example: 'sandbox' }),
    __metadata("design:type", String)
], OrderPaymentView.prototype, "gateway", void 0);
__decorate([
    ApiProperty({ enum: ['pending', 'requires_action', 'authorized', 'captured', 'declined', 'voided'] }),
    __metadata("design:type", String)
], OrderPaymentView.prototype, "status", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], OrderPaymentView.prototype, "amount", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], OrderPaymentView.prototype, "captured", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], OrderPaymentView.prototype, "refunded", void 0);
__decorate([
    ApiProperty({ type: String, nullable: true, example: 'insufficient_funds' }),
    __metadata("design:type", Object)
], OrderPaymentView.prototype, "decline_code", void 0);
__decorate([
    ApiProperty({ type: OrderNextActionView, nullable: true }),
    __metadata("design:type", Object)
], OrderPaymentView.prototype, "next_action", void 0);
/** An order and how it is paid. */
export class OrderWithPaymentsView extends OrderView {
}
__decorate([
    ApiProperty({ type: [OrderPaymentView] }),
    __metadata("design:type", Array)
], OrderWithPaymentsView.prototype, "payments", void 0);
export function toOrderWithPayments({ order, payments, }) {
    return {
        ...toOrderView(order),
        payments: payments.map((payment) => {
            const money = (amount) => ({ amount, currency: payment.currency });
            return {
                id: payment.paymentId,
                gateway: payment.gateway,
                status: payment.status,
                amount: money(payment.amount),
                captured: money(payment.captured),
                refunded: money(payment.refunded),
                decline_code: payment.declineCode,
                next_action: payment.nextAction,
            };
        }),
    };
}
//# sourceMappingURL=order-with-payments.view.js.map