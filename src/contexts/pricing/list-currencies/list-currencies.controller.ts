import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page, PageQuery } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { CurrencyView } from '../views/currency.view.js';
import { ListCurrencies } from './list-currencies.handler.js';

@ApiTags('Admin: pricing')
@Controller('v1/admin/currencies')
export class ListCurrenciesController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @Access.scope('pricing:read')
  @ApiOperation({
    operationId: 'listCurrencies',
    summary: 'The currencies the shop sells in',
    description: 'Sorts: `code`.',
  })
  @ApiPage(CurrencyView)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  async list(@Query() query: PageQuery): Promise<Page<CurrencyView>> {
    return this.queryBus.execute(new ListCurrencies(query));
  }
}
