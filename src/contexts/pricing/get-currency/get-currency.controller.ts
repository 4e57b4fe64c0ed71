import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { CurrencyView } from '../views/currency.view.js';
import { GetCurrency } from './get-currency.handler.js';

@ApiTags('Admin: pricing')
@Controller('v1/admin/currencies/:code')
export class GetCurrencyController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @Access.scope('pricing:read')
  @ApiOperation({ operationId: 'getCurrency', summary: 'One currency the shop sells in' })
  @ApiParam({ name: 'code', example: 'EUR' })
  @ApiOkResponse({ type: CurrencyView })
  @ApiProblem(404, 'pricing.currency_not_found')
  async get(@Param('code') code: string): Promise<CurrencyView> {
    return this.queryBus.execute(new GetCurrency(code));
  }
}
