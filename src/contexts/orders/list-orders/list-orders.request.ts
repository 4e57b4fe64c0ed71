import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { IsMoment } from '../../../platform/http/is-moment.js';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { PageQuery } from '../../../platform/http/page.js';
import { ORDER_STATUSES, PAYMENT_STATUSES } from '../views/order.view.js';

/** One or more of them, comma-separated. */
function listOf(values: readonly string[]): RegExp {
  const one = `(${values.join('|')})`;
  return new RegExp(`^${one}(,${one})*$`);
}

export class OrdersQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ORDER_STATUSES })
  @IsOptional()
  @IsIn(ORDER_STATUSES)
  status?: string;

  @ApiPropertyOptional({ type: String, description: 'Statuses, comma-separated', example: 'pending,confirmed' })
  @IsOptional()
  @Matches(listOf(ORDER_STATUSES))
  @MaxLength(200)
  'status[in]'?: string;

  @ApiPropertyOptional({ enum: PAYMENT_STATUSES })
  @IsOptional()
  @IsIn(PAYMENT_STATUSES)
  payment_status?: string;

  @ApiPropertyOptional({ type: String, description: 'Payment statuses, comma-separated', example: 'captured,refunded' })
  @IsOptional()
  @Matches(listOf(PAYMENT_STATUSES))
  @MaxLength(200)
  'payment_status[in]'?: string;

  @ApiPropertyOptional({
    type: String,
    example: '261122-7K3M',
    description: 'The number or its beginning, in any case',
  })
  @IsOptional()
  @Matches(/^[0-9A-Za-z-]{1,40}$/)
  number?: string;

  @ApiPropertyOptional({ type: String, format: 'email', description: 'In any case' })
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string;

  @ApiPropertyOptional({ type: String, example: 'ada@', description: 'How the e-mail begins, in any case' })
  @IsOptional()
  @Matches(/^[^\p{C}\s]+$/u)
  @MaxLength(254)
  'email[prefix]'?: string;

  @ApiPropertyOptional({ type: String, example: 'MUG-BLUE', description: 'Of a line, as it was sold' })
  @IsOptional()
  @Matches(/^[^\p{C}]+$/u)
  @MaxLength(100)
  sku?: string;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'Placed at this time or later' })
  @IsOptional()
  @IsMoment()
  'placed_at[gte]'?: string;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'Placed before this time' })
  @IsOptional()
  @IsMoment()
  'placed_at[lt]'?: string;
}

/** An order in a list; `GET /v1/admin/orders/{id}` tells the rest. */
export class OrderSummary {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: '261122-7K3M9QXT' }) number: string;
  @ApiProperty({ enum: ORDER_STATUSES }) status: string;
  @ApiProperty({ enum: PAYMENT_STATUSES }) payment_status: string;
  @ApiProperty({ format: 'email' }) email: string;
  @ApiProperty({ type: 'integer', example: 3, description: 'Sum of the lines’ quantities, cancelled units included' })
  units: number;
  @ApiProperty() total: MoneyDto;
  @ApiProperty({ format: 'date-time' }) placed_at: string;
}
