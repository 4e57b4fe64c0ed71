var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsUUID, Matches } from 'class-validator';
import { PageQuery } from '../../../platform/http/page.js';
import { LEDGER_KINDS } from '../domain/ledger.js';
export class LedgerTransactionsQuery extends PageQuery {
}
__decorate([
    ApiPropertyOptional({ enum: LEDGER_KINDS }),
    IsOptional(),
    IsIn(LEDGER_KINDS),
    __metadata("design:type", String)
], LedgerTransactionsQuery.prototype, "kind", void 0);
__decorate([
    ApiPropertyOptional({ type: String, example: 'stripe' }),
    IsOptional(),
    Matches(/^[a-z0-9_-]{1,40}$/),
    __metadata("design:type", String)
], LedgerTransactionsQuery.prototype, "gateway", void 0);
__decorate([
    ApiPropertyOptional({ type: String, format: 'uuid' }),
    IsOptional(),
    IsUUID('all'),
    __metadata("design:type", String)
], LedgerTransactionsQuery.prototype, "payment_id", void 0);
__decorate([
    ApiPropertyOptional({ type: String, format: 'uuid' }),
    IsOptional(),
    IsUUID('all'),
    __metadata("design:type", String)
], LedgerTransactionsQuery.prototype, "order_id", void 0);
__decorate([
    ApiPropertyOptional({ type: String, format: 'date-time', description: 'At this time or later' }),
    IsOptional(),
    IsISO8601({ strict: true }),
    __metadata("design:type", String)
], LedgerTransactionsQuery.prototype, "occurred_at[gte]", void 0);
__decorate([
    ApiPropertyOptional({ type: String, format: 'date-time', description: 'Before this time' }),
    IsOptional(),
    IsISO8601({ strict: true }),
    __metadata("design:type", String)
], LedgerTransactionsQuery.prototype, "occurred_at[lt]", void 0);
//# sourceMappingURL=list-ledger-transactions.request.js.map