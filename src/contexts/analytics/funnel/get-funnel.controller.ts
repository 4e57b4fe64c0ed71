import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { Access } from '../../../platform/security/access.js';
import { periodOf } from '../domain/period.js';
import { PeriodDto, PeriodRequest } from '../views/period.request.js';
import { type FunnelFigures, GetFunnel } from './get-funnel.handler.js';

const RATIO = { type: String, nullable: true, example: '0.3125' } as const;

export class FunnelFiguresDto implements FunnelFigures {
  @ApiProperty({ type: 'integer', example: 80 }) carts_created: number;
  @ApiProperty({ type: 'integer', example: 40, description: 'Carts that got their first line' }) carts_filled: number;
  @ApiProperty({ type: 'integer', example: 30, description: 'Orders placed, with or without a cart' })
  checkouts: number;
  @ApiProperty({ type: 'integer', example: 26 }) cart_checkouts: number;
  @ApiProperty({ type: 'integer', example: 28, description: 'Orders confirmed' }) orders: number;
  @ApiProperty({ type: 'integer', example: 25 }) cart_orders: number;
  @ApiProperty({ ...RATIO, description: 'carts_filled / carts_created' }) fill_rate: string | null;
  @ApiProperty({ ...RATIO, description: 'cart_checkouts / carts_filled' }) checkout_rate: string | null;
  @ApiProperty({ ...RATIO, description: 'orders / checkouts' }) confirmation_rate: string | null;
  @ApiProperty({ ...RATIO, description: 'cart_orders / carts_created' }) conversion_rate: string | null;
}

export class FunnelDayDto extends FunnelFiguresDto {
  @ApiProperty({ format: 'date', example: '2026-03-01' }) date: string;
}

export class FunnelDto extends PeriodDto {
  @ApiProperty({ type: [FunnelDayDto] }) data: FunnelDayDto[];
  @ApiProperty() totals: FunnelFiguresDto;
}

@ApiTags('Analytics')
@Controller('v1/admin/analytics/funnel')
export class GetFunnelController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access.scope('analytics:read')
  @ApiOperation({
    operationId: 'getFunnel',
    summary: 'From cart to order, by day',
    description: 'Each step counts on the day it happened, so a cart may be created on one day and ordered on another.',
  })
  @ApiOkResponse({ type: FunnelDto })
  @ApiProblem(400, 'malformed_parameter', 'analytics.time_zone_unknown')
  @ApiProblem(422, 'analytics.period_invalid')
  async get(@Query() request: PeriodRequest): Promise<FunnelDto> {
    const period = periodOf(request.wanted(), this.clock.now());
    const { days, totals } = await this.queries.execute(new GetFunnel(period));
    return { from: period.from, to: period.to, time_zone: period.timeZone, data: days, totals };
  }
}
