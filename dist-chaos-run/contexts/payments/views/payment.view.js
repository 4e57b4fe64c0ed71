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
export const PAYMENT_STATUSES = [
    'pending',
    'requires_action',
    'authorized',
    'captured',
    'declined',
    'voided',
];
export class PaymentNextAction {
}
__decorate([
    ApiProperty({ enum: ['redirect'] }),
    __metadata("design:type", String)
], PaymentNextAction.prototype, "type", void 0);
__decorate([
    ApiProperty({ format: 'uri' }),
    __metadata("design:type", String)
], PaymentNextAction.prototype, "url", void 0);
/** A payment as staff see it. */
export class PaymentSummary {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], PaymentSummary.prototype, "id", void 0);
__decorate([
    ApiProperty({ type: 'integer' }),
    __metadata("design:type", Number)
], PaymentSummary.prototype, "version", void 0);
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], PaymentSummary.prototype, "order_id", void 0);
__decorate([
    ApiProperty({ example: 'sandbox' }),
    __metadata("design:type", String)
], PaymentSummary.prototype, "gateway", void 0);
__decorate([
    ApiProperty({ nullable: true, type: String, description: "The gateway's own name for it" }),
    __metadata("design:type", Object)
], PaymentSummary.prototype, "gateway_reference", void 0);
__decorate([
    ApiProperty({ enum: PAYMENT_STATUSES, description: '`captured` means in whole or in part' }),
    __metadata("design:type", String)
], PaymentSummary.prototype, "status", void 0);
__decorate([
    ApiProperty({ description: 'What the order asked for' }),
    __metadata("design:type", MoneyDto)
], PaymentSummary.prototype, "amount", void 0);
__decorate([
    ApiProperty({ description: 'What the gateway set aside' }),
    __metadata("design:type", MoneyDto)
], PaymentSummary.prototype, "authorized", void 0);
__decorate([
    ApiProperty({ description: 'What was taken' }),
    __metadata("design:type", MoneyDto)
], PaymentSummary.prototype, "captured", void 0);
__decorate([
    ApiProperty({ description: 'What of it went back' }),
    __metadata("design:type", MoneyDto)
], PaymentSummary.prototype, "refunded", void 0);
__decorate([
    ApiProperty({ description: 'What was let go without being taken' }),
    __metadata("design:type", MoneyDto)
], PaymentSummary.prototype, "voided", void 0);
__decorate([
    ApiProperty({ description: "What buyers' banks hold or took back" }),
    __metadata("design:type", MoneyDto)
], PaymentSummary.prototype, "disputed", void 0);
__decorate([
    ApiProperty({ description: 'What a capture can still take' }),
    __metadata("design:type", MoneyDto)
], PaymentSummary.prototype, "capturable", void 0);
__decorate([
    ApiProperty({ description: 'What a refund can still give back' }),
    __metadata("design:type", MoneyDto)
], PaymentSummary.prototype, "refundable", void 0);
__decorate([
    ApiProperty({ nullable: true, type: String, example: 'insufficient_funds' }),
    __metadata("design:type", Object)
], PaymentSummary.prototype, "decline_code", void 0);
__decorate([
    ApiProperty({ nullable: true, type: PaymentNextAction }),
    __metadata("design:type", Object)
], PaymentSummary.prototype, "next_action", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], PaymentSummary.prototype, "created_at", void 0);
/** A capture, refund or void. */
export class PaymentOperation {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], PaymentOperation.prototype, "id", void 0);
__decorate([
    ApiProperty({ enum: ['capture', 'refund', 'void'] }),
    __metadata("design:type", String)
], PaymentOperation.prototype, "kind", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], PaymentOperation.prototype, "amount", void 0);
__decorate([
    ApiProperty({ enum: ['pending', 'succeeded', 'failed'], description: '`pending`: the gateway has not answered yet' }),
    __metadata("design:type", String)
], PaymentOperation.prototype, "status", void 0);
__decorate([
    ApiProperty({ nullable: true, type: String }),
    __metadata("design:type", Object)
], PaymentOperation.prototype, "reason", void 0);
__decorate([
    ApiProperty({ nullable: true, type: String, description: 'Why the gateway refused' }),
    __metadata("design:type", Object)
], PaymentOperation.prototype, "decline_code", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], PaymentOperation.prototype, "created_at", void 0);
/** A capture, refund or void, with the payment as it stands after it. */
export class PerformedOperation extends PaymentOperation {
}
__decorate([
    ApiProperty(),
    __metadata("design:type", PaymentSummary)
], PerformedOperation.prototype, "payment", void 0);
export class PaymentDetails extends PaymentSummary {
}
__decorate([
    ApiProperty({ type: [PaymentOperation], description: 'Oldest first' }),
    __metadata("design:type", Array)
], PaymentDetails.prototype, "operations", void 0);
export function toPaymentSummary(row) {
    const { id, version, order_id, gateway, gateway_reference, status, decline_code, next_action } = row;
    const money = (amount) => ({ amount, currency: row.currency });
    return {
        ...{ id, version, order_id, gateway, gateway_reference, status },
        amount: money(row.amount),
        authorized: money(row.authorized),
        captured: money(row.captured),
        refunded: money(row.refunded),
        voided: money(row.voided),
        disputed: money(row.disputed),
        capturable: money(row.authorized - row.captured - row.voided - row.pending_capture - row.pending_void),
        refundable: money(row.captured - row.refunded - row.disputed - row.pending_refund),
        ...{ decline_code, next_action },
        created_at: row.created_at.toISOString(),
    };
}
export function toPaymentOperation(row, currency) {
    const { id, kind, amount, status, reason, decline_code, created_at } = row;
    return {
        ...{ id, kind, status, reason, decline_code },
        amount: { amount, currency },
        created_at: new Date(created_at).toISOString(),
    };
}
//# sourceMappingURL=payment.view.js.map