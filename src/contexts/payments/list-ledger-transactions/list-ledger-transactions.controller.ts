import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { LedgerTransaction } from '../views/ledger.view.js';
import { ListLedgerTransactions } from './list-ledger-transactions.handler.js';
import { LedgerTransactionsQuery } from './list-ledger-transactions.request.js';

@ApiTags('Admin: ledger')
@Controller('v1/admin/ledger/transactions')
export class ListLedgerTransactionsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.scope('payments:read')
  @ApiOperation({
    operationId: 'listLedgerTransactions',
    summary: 'What was booked, newest first',
    description: 'Double entry, only ever added to. Sorts: `occurred_at`.',
  })
  @ApiPage(LedgerTransaction)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  listLedgerTransactions(@Query() query: LedgerTransactionsQuery): Promise<Page<LedgerTransaction>> {
    return this.queries.execute(new ListLedgerTransactions(query));
  }
}
