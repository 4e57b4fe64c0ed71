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
export const DISPUTE_STATUSES = ['open', 'won', 'lost'];
/** A dispute as staff see it. */
export class DisputeView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], DisputeView.prototype, "id", void 0);
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], DisputeView.prototype, "payment_id", void 0);
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], DisputeView.prototype, "order_id", void 0);
__decorate([
    ApiProperty({ example: 'stripe' }),
    __metadata("design:type", String)
], DisputeView.prototype, "gateway", void 0);
__decorate([
    ApiProperty({ description: "The gateway's own name for it; evidence is handed in there" }),
    __metadata("design:type", String)
], DisputeView.prototype, "gateway_dispute_id", void 0);
__decorate([
    ApiProperty({ enum: DISPUTE_STATUSES }),
    __metadata("design:type", String)
], DisputeView.prototype, "status", void 0);
__decorate([
    ApiProperty({ description: 'What the buyer disputes' }),
    __metadata("design:type", MoneyDto)
], DisputeView.prototype, "amount", void 0);
__decorate([
    ApiProperty({ description: 'What of it no refund can give back once more' }),
    __metadata("design:type", MoneyDto)
], DisputeView.prototype, "held", void 0);
__decorate([
    ApiProperty({ nullable: true, type: String, example: 'product_not_received' }),
    __metadata("design:type", Object)
], DisputeView.prototype, "reason", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], DisputeView.prototype, "opened_at", void 0);
__decorate([
    ApiProperty({ nullable: true, type: String, format: 'date-time' }),
    __metadata("design:type", Object)
], DisputeView.prototype, "closed_at", void 0);
export const DISPUTE_COLUMNS = `d.id, d.payment_id, d.order_id, d.gateway, d.gateway_dispute_id, d.status, d.currency,
  d.amount, d.held, d.reason, d.opened_at, d.closed_at`;
export function toDisputeView({ currency, amount, held, opened_at, closed_at, ...row }) {
    const { id, payment_id, order_id, gateway, gateway_dispute_id, status, reason } = row;
    return {
        ...{ id, payment_id, order_id, gateway, gateway_dispute_id, status },
        amount: { amount, currency },
        held: { amount: held, currency },
        reason,
        opened_at: opened_at.toISOString(),
        closed_at: closed_at?.toISOString() ?? null,
    };
}
//# sourceMappingURL=dispute.view.js.map