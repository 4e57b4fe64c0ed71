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
import { ACCOUNTS, LEDGER_KINDS } from '../domain/ledger.js';
export const LEDGER_ACCOUNTS = Object.keys(ACCOUNTS);
/** One side of a transaction. */
export class LedgerEntry {
}
__decorate([
    ApiProperty({ enum: LEDGER_ACCOUNTS }),
    __metadata("design:type", String)
], LedgerEntry.prototype, "account", void 0);
__decorate([
    ApiProperty({ description: 'Debits are positive, credits negative' }),
    __metadata("design:type", MoneyDto)
], LedgerEntry.prototype, "amount", void 0);
/** What was booked of one event: its entries sum to zero. */
export class LedgerTransaction {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], LedgerTransaction.prototype, "id", void 0);
__decorate([
    ApiProperty({ enum: LEDGER_KINDS }),
    __metadata("design:type", String)
], LedgerTransaction.prototype, "kind", void 0);
__decorate([
    ApiProperty({ example: 'fact:1234', description: 'What it comes from; booked once' }),
    __metadata("design:type", String)
], LedgerTransaction.prototype, "source", void 0);
__decorate([
    ApiProperty({ example: 'stripe' }),
    __metadata("design:type", String)
], LedgerTransaction.prototype, "gateway", void 0);
__decorate([
    ApiProperty({ nullable: true, type: String, format: 'uuid' }),
    __metadata("design:type", Object)
], LedgerTransaction.prototype, "payment_id", void 0);
__decorate([
    ApiProperty({ nullable: true, type: String, format: 'uuid' }),
    __metadata("design:type", Object)
], LedgerTransaction.prototype, "order_id", void 0);
__decorate([
    ApiProperty({ type: [LedgerEntry] }),
    __metadata("design:type", Array)
], LedgerTransaction.prototype, "entries", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], LedgerTransaction.prototype, "occurred_at", void 0);
export const toLedgerTransaction = ({ occurred_at, ...row }) => {
    const { id, kind, source, gateway, payment_id, order_id, entries } = row;
    return { id, kind, source, gateway, payment_id, order_id, entries, occurred_at: occurred_at.toISOString() };
};
//# sourceMappingURL=ledger.view.js.map