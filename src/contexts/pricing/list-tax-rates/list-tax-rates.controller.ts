import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page, PageQuery } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { TaxRateView } from '../views/tax-rate.view.js';
import { ListTaxRates } from './list-tax-rates.handler.js';

export class TaxRatesQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, example: 'ES', description: 'ISO 3166-1 alpha-2' })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country?: string;
}

@ApiTags('Admin: pricing')
@Controller('v1/admin/tax-rates')
export class ListTaxRatesController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @Access.scope('pricing:read')
  @ApiOperation({ operationId: 'listTaxRates', summary: 'Tax rates by country', description: 'Sorts: `country`.' })
  @ApiPage(TaxRateView)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  async list(@Query() { country, ...query }: TaxRatesQuery): Promise<Page<TaxRateView>> {
    return this.queryBus.execute(new ListTaxRates(query, country));
  }
}
