var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { LEDGER_ACCOUNTS } from '../views/ledger.view.js';
import { GetLedgerBalances } from './get-ledger-balances.handler.js';
export class LedgerBalancesQuery {
}
__decorate([
    ApiPropertyOptional({ enum: LEDGER_ACCOUNTS }),
    IsOptional(),
    IsIn(LEDGER_ACCOUNTS),
    __metadata("design:type", String)
], LedgerBalancesQuery.prototype, "account", void 0);
__decorate([
    ApiPropertyOptional({ type: String, example: 'stripe' }),
    IsOptional(),
    Matches(/^[a-z0-9_-]{1,40}$/),
    __metadata("design:type", String)
], LedgerBalancesQuery.prototype, "gateway", void 0);
__decorate([
    ApiPropertyOptional({ type: String, example: 'EUR' }),
    IsOptional(),
    Matches(/^[A-Z]{3}$/),
    __metadata("design:type", String)
], LedgerBalancesQuery.prototype, "currency", void 0);
/** What stands on one account with one gateway in one currency. */
export class LedgerBalance {
}
__decorate([
    ApiProperty({ enum: LEDGER_ACCOUNTS }),
    __metadata("design:type", String)
], LedgerBalance.prototype, "account", void 0);
__decorate([
    ApiProperty({ description: 'What the account is for' }),
    __metadata("design:type", String)
], LedgerBalance.prototype, "description", void 0);
__decorate([
    ApiProperty({ example: 'stripe' }),
    __metadata("design:type", String)
], LedgerBalance.prototype, "gateway", void 0);
__decorate([
    ApiProperty({ description: 'Debits less credits' }),
    __metadata("design:type", MoneyDto)
], LedgerBalance.prototype, "balance", void 0);
export class LedgerBalances {
}
__decorate([
    ApiProperty({ type: [LedgerBalance] }),
    __metadata("design:type", Array)
], LedgerBalances.prototype, "data", void 0);
let GetLedgerBalancesController = class GetLedgerBalancesController {
    constructor(queries) {
        this.queries = queries;
    }
    async getLedgerBalances(query) {
        return { data: await this.queries.execute(new GetLedgerBalances(query)) };
    }
};
__decorate([
    Get(),
    Access.scope('payments:read'),
    ApiOperation({
        operationId: 'getLedgerBalances',
        summary: 'What stands on each account, by gateway and currency',
        description: 'Summed over the entries of each account: over all accounts, each currency comes to zero.',
    }),
    ApiOkResponse({ type: LedgerBalances }),
    ApiProblem(400, 'malformed_parameter'),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [LedgerBalancesQuery]),
    __metadata("design:returntype", Promise)
], GetLedgerBalancesController.prototype, "getLedgerBalances", null);
GetLedgerBalancesController = __decorate([
    ApiTags('Admin: ledger'),
    Controller('v1/admin/ledger/balances'),
    __metadata("design:paramtypes", [QueryBus])
], GetLedgerBalancesController);
export { GetLedgerBalancesController };
//# sourceMappingURL=get-ledger-balances.controller.js.map