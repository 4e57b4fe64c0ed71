import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, Matches } from 'class-validator';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { Access } from '../../../platform/security/access.js';
import { periodOf } from '../domain/period.js';
import { PeriodDto, PeriodRequest } from '../views/period.request.js';
import { GetDailySales, type SalesFigures } from './get-daily-sales.handler.js';

export class DailySalesRequest extends PeriodRequest {
  @ApiPropertyOptional({ example: 'EUR', description: 'Only this currency; all of them by default.' })
  @IsOptional()
  @Matches(/^[A-Z]{3}$/)
  currency?: string;

  @ApiPropertyOptional({ default: false, description: 'Also answer days without a sale, as zeros.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  fill?: boolean;
}

export class SalesFiguresDto implements SalesFigures {
  @ApiProperty({ example: 'EUR' }) currency: string;
  @ApiProperty({ type: 'integer', example: 12, description: 'Orders confirmed' }) orders: number;
  @ApiProperty({ type: 'integer', example: 31, description: 'Units confirmed, and those that edits added' })
  units: number;
  @ApiProperty({ description: 'Order totals: items, tax and shipping; edits by what they add to them' })
  gross: MoneyDto;
  @ApiProperty() items_net: MoneyDto;
  @ApiProperty() items_tax: MoneyDto;
  @ApiProperty({ description: 'Shipping, its tax included' }) shipping: MoneyDto;
  @ApiProperty({ description: 'Money of sold orders that went back on these days, whenever it was earned' })
  refunds: MoneyDto;
  @ApiProperty({ type: 'integer', example: 1 }) refund_count: number;
  @ApiProperty({ description: 'Money of sales that was let go before it was taken, and is not due again' })
  voided: MoneyDto;
  @ApiProperty({ type: 'integer', example: 0, description: 'Confirmed orders that were cancelled' })
  cancelled_orders: number;
  @ApiProperty({
    type: 'integer',
    example: 2,
    description: 'Their units, and those cancelled line by line or by edits',
  })
  cancelled_units: number;
  @ApiProperty({ type: 'integer', example: 1, description: 'Units that came back' }) returned_units: number;
  @ApiProperty({ description: 'gross - refunds - voided; negative when more went back than came in', type: MoneyDto })
  net: MoneyDto;
  @ApiProperty({ type: MoneyDto, nullable: true, description: 'gross / orders' }) average_order: MoneyDto | null;
}

export class SalesDayDto extends SalesFiguresDto {
  @ApiProperty({ format: 'date', example: '2026-03-01' }) date: string;
}

export class DailySalesDto extends PeriodDto {
  @ApiProperty({ type: [SalesDayDto], description: 'By day, then currency' }) data: SalesDayDto[];
  @ApiProperty({ type: [SalesFiguresDto], description: 'The whole period, by currency' }) totals: SalesFiguresDto[];
}

@ApiTags('Analytics')
@Controller('v1/admin/analytics/sales')
export class GetDailySalesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access.scope('analytics:read')
  @ApiOperation({
    operationId: 'getDailySales',
    summary: 'Sales by day and currency',
    description:
      'What was sold, refunded and cancelled on each day of a time zone. Each event counts on the day it happened.',
  })
  @ApiOkResponse({ type: DailySalesDto })
  @ApiProblem(400, 'malformed_parameter', 'analytics.time_zone_unknown')
  @ApiProblem(422, 'analytics.period_invalid')
  async get(@Query() request: DailySalesRequest): Promise<DailySalesDto> {
    const period = periodOf(request.wanted(), this.clock.now());
    const sales = await this.queries.execute(
      new GetDailySales(period, request.currency ?? null, request.fill ?? false),
    );
    const { from, to, timeZone: time_zone } = period;
    return { from, to, time_zone, data: sales.days, totals: sales.totals };
  }
}
