import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { NumberParam } from '../../../platform/http/number-param.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { Access } from '../../../platform/security/access.js';
import { periodOf } from '../domain/period.js';
import { PeriodDto, PeriodRequest } from '../views/period.request.js';
import { GetTopProducts, type TopProduct } from './get-top-products.handler.js';

export class TopProductsRequest extends PeriodRequest {
  @ApiProperty({ example: 'EUR', description: 'Amounts of several currencies cannot be ranked together.' })
  @Matches(/^[A-Z]{3}$/)
  currency: string;

  @ApiPropertyOptional({ enum: ['gross', 'units'], default: 'gross' })
  @IsOptional()
  @IsIn(['gross', 'units'])
  by?: 'gross' | 'units';

  @ApiPropertyOptional({ type: 'integer', default: 20, minimum: 1, maximum: 100 })
  @IsOptional()
  @NumberParam()
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

export class TopProductDto implements TopProduct {
  @ApiProperty({ format: 'uuid' }) product_id: string;
  @ApiProperty({ example: 'Ash wood salad bowl', description: 'As it was called when it was last sold' }) title: string;
  @ApiProperty({ type: 'integer', example: 18 }) units: number;
  @ApiProperty({ description: 'Lines with tax, less what was cancelled, before refunds' }) gross: MoneyDto;
  @ApiProperty({ type: 'integer', example: 1, description: 'Units that came back' }) returned_units: number;
  @ApiProperty({ description: 'What had been paid for these, tax included' }) returned: MoneyDto;
}

export class TopProductsDto extends PeriodDto {
  @ApiProperty({ type: [TopProductDto], description: 'Best first' }) data: TopProductDto[];
}

@ApiTags('Analytics')
@Controller('v1/admin/analytics/top-products')
export class GetTopProductsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access.scope('analytics:read')
  @ApiOperation({
    operationId: 'getTopProducts',
    summary: 'Best-selling products',
    description:
      'Products of the orders confirmed in the period, by money or by units; what edits add, what is cancelled and ' +
      'what comes back counts on its own day.',
  })
  @ApiOkResponse({ type: TopProductsDto })
  @ApiProblem(400, 'malformed_parameter', 'analytics.time_zone_unknown')
  @ApiProblem(422, 'analytics.period_invalid')
  async get(@Query() request: TopProductsRequest): Promise<TopProductsDto> {
    const { currency, by = 'gross', limit = 20 } = request;
    const period = periodOf(request.wanted(), this.clock.now());
    const data = await this.queries.execute(new GetTopProducts(period, currency, by, limit));
    return { from: period.from, to: period.to, time_zone: period.timeZone, data };
  }
}
