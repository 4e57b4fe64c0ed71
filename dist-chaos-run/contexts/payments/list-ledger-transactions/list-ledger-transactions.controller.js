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
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { LedgerTransaction } from '../views/ledger.view.js';
import { ListLedgerTransactions } from './list-ledger-transactions.handler.js';
import { LedgerTransactionsQuery } from './list-ledger-transactions.request.js';
let ListLedgerTransactionsController = class ListLedgerTransactionsController {
    constructor(queries) {
        this.queries = queries;
    }
    listLedgerTransactions(query) {
        return this.queries.execute(new ListLedgerTransactions(query));
    }
};
__decorate([
    Get(),
    Access.scope('payments:read'),
    ApiOperation({
        operationId: 'listLedgerTransactions',
        summary: 'What was booked, newest first',
        description: 'Double entry, only ever added to. Sorts: `occurred_at`.',
    }),
    ApiPage(LedgerTransaction),
    ApiProblem(400, 'invalid_cursor', 'malformed_parameter'),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [LedgerTransactionsQuery]),
    __metadata("design:returntype", Promise)
], ListLedgerTransactionsController.prototype, "listLedgerTransactions", null);
ListLedgerTransactionsController = __decorate([
    ApiTags('Admin: ledger'),
    Controller('v1/admin/ledger/transactions'),
    __metadata("design:paramtypes", [QueryBus])
], ListLedgerTransactionsController);
export { ListLedgerTransactionsController };
//# sourceMappingURL=list-ledger-transactions.controller.js.map