import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { type Account } from '../domain/ledger.js';
import { LEDGER_ACCOUNTS } from '../views/ledger.view.js';
import { GetLedgerBalances } from './get-ledger-balances.handler.js';

export class LedgerBalancesQuery {
  @ApiPropertyOptional({ enum: LEDGER_ACCOUNTS })
  @IsOptional()
  @IsIn(LEDGER_ACCOUNTS)
  account?: string;

  @ApiPropertyOptional({ type: String, example: 'stripe' })
  @IsOptional()
  @Matches(/^[a-z0-9_-]{1,40}$/)
  gateway?: string;

  @ApiPropertyOptional({ type: String, example: 'EUR' })
  @IsOptional()
  @Matches(/^[A-Z]{3}$/)
  currency?: string;
}

/** What stands on one account with one gateway in one currency. */
export class LedgerBalance {
  @ApiProperty({ enum: LEDGER_ACCOUNTS }) account: Account;
  @ApiProperty({ description: 'What the account is for' }) description: string;
  @ApiProperty({ example: 'stripe' }) gateway: string;
  @ApiProperty({ description: 'Debits less credits' }) balance: MoneyDto;
}

export class LedgerBalances {
  @ApiProperty({ type: [LedgerBalance] }) data: LedgerBalance[];
}

@ApiTags('Admin: ledger')
@Controller('v1/admin/ledger/balances')
export class GetLedgerBalancesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.scope('payments:read')
  @ApiOperation({
    operationId: 'getLedgerBalances',
    summary: 'What stands on each account, by gateway and currency',
    description: 'Summed over the entries of each account: over all accounts, each currency comes to zero.',
  })
  @ApiOkResponse({ type: LedgerBalances })
  @ApiProblem(400, 'malformed_parameter')
  async getLedgerBalances(@Query() query: LedgerBalancesQuery): Promise<LedgerBalances> {
    return { data: await this.queries.execute(new GetLedgerBalances(query)) };
  }
}
