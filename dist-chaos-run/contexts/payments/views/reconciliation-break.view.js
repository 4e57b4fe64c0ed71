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
import { BREAK_KINDS, RESOLUTIONS } from '../domain/reconciliation-break.js';
export const BREAK_STATUSES = ['open', 'resolved'];
/** A difference as staff see it. */
export class ReconciliationBreakView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], ReconciliationBreakView.prototype, "id", void 0);
__decorate([
    ApiProperty({ enum: BREAK_KINDS }),
    __metadata("design:type", String)
], ReconciliationBreakView.prototype, "kind", void 0);
__decorate([
    ApiProperty({ enum: BREAK_STATUSES }),
    __metadata("design:type", Object)
], ReconciliationBreakView.prototype, "status", void 0);
__decorate([
    ApiProperty({ nullable: true, type: String, example: 'stripe' }),
    __metadata("design:type", Object)
], ReconciliationBreakView.prototype, "gateway", void 0);
__decorate([
    ApiProperty({ nullable: true, type: String, format: 'uuid' }),
    __metadata("design:type", Object)
], ReconciliationBreakView.prototype, "payment_id", void 0);
__decorate([
    ApiProperty({ nullable: true, type: String, format: 'uuid' }),
    __metadata("design:type", Object)
], ReconciliationBreakView.prototype, "order_id", void 0);
__decorate([
    ApiProperty({ nullable: true, type: String, description: "The gateway's id of what it did" }),
    __metadata("design:type", Object)
], ReconciliationBreakView.prototype, "gateway_transaction_id", void 0);
__decorate([
    ApiProperty({ nullable: true, type: String, description: "The gateway's name of the payment" }),
    __metadata("design:type", Object)
], ReconciliationBreakView.prototype, "gateway_reference", void 0);
__decorate([
    ApiProperty({ nullable: true, type: MoneyDto, description: 'What the shop has' }),
    __metadata("design:type", Object)
], ReconciliationBreakView.prototype, "expected", void 0);
__decorate([
    ApiProperty({ nullable: true, type: MoneyDto, description: 'What the other side has' }),
    __metadata("design:type", Object)
], ReconciliationBreakView.prototype, "found", void 0);
__decorate([
    ApiProperty({ format: 'date-time', description: 'When what differs happened' }),
    __metadata("design:type", String)
], ReconciliationBreakView.prototype, "at", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], ReconciliationBreakView.prototype, "opened_at", void 0);
__decorate([
    ApiProperty({ nullable: true, type: String, format: 'date-time' }),
    __metadata("design:type", Object)
], ReconciliationBreakView.prototype, "resolved_at", void 0);
__decorate([
    ApiProperty({
        ...{ nullable: true, type: String, enum: [...RESOLUTIONS, null] },
        description: '`gone`: a later run found all well; `settled`, `booked`, `released`: a run saw to it itself; `staff`: by hand',
    }),
    __metadata("design:type", Object)
], ReconciliationBreakView.prototype, "resolution", void 0);
__decorate([
    ApiProperty({ nullable: true, type: String, description: 'What staff noted' }),
    __metadata("design:type", Object)
], ReconciliationBreakView.prototype, "note", void 0);
export const BREAK_COLUMNS = `b.id, b.kind, b.status, b.gateway, b.payment_id, b.order_id, b.gateway_transaction_id,
  b.gateway_reference, b.expected, b.expected_currency, b.found, b.found_currency, b.at, b.opened_at, b.resolved_at,
  b.resolution, b.note`;
export function toBreakView(row) {
    const { id, kind, status, gateway, payment_id, order_id, gateway_transaction_id, gateway_reference } = row;
    return {
        ...{ id, kind, status, gateway, payment_id, order_id, gateway_transaction_id, gateway_reference },
        expected: money(row.expected, row.expected_currency),
        found: money(row.found, row.found_currency),
        at: row.at.toISOString(),
        opened_at: row.opened_at.toISOString(),
        resolved_at: row.resolved_at?.toISOString() ?? null,
        ...{ resolution: row.resolution, note: row.note },
    };
}
function money(amount, currency) {
    return amount === null || currency === null ? null : { amount, currency };
}
//# sourceMappingURL=reconciliation-break.view.js.map