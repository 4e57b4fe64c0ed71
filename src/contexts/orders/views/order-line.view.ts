import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { keptShare } from '../domain/line-shares.js';
import { type LineUnits } from '../domain/order-lines.js';
import { type OrderLine } from '../domain/order-state.js';

export class KeptUnitsView {
  @ApiProperty({ type: 'integer', example: 1 }) quantity: number;
  @ApiProperty() net: MoneyDto;
  @ApiProperty() tax: MoneyDto;
  @ApiProperty() gross: MoneyDto;
}

export class OrderLineView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) variant_id: string;
  @ApiProperty({ format: 'uuid' }) product_id: string;
  @ApiProperty({ example: 'MUG-BLUE' }) sku: string;
  @ApiProperty({ example: 'Stoneware mug' }) title: string;
  @ApiProperty({ type: String, nullable: true, example: 'Blue' }) variant_title: string | null;
  @ApiProperty({ type: String, nullable: true }) image_url: string | null;
  @ApiProperty({ type: 'integer', example: 2, description: 'Units as they were ordered' }) quantity: number;
  @ApiProperty({ type: 'integer', example: 0, description: 'Units that were given up before they left the house' })
  cancelled: number;
  @ApiProperty({ type: 'integer', example: 0, description: 'Units that have left the house' }) fulfilled: number;
  @ApiProperty({ type: 'integer', example: 0, description: 'Units of those that have come back' }) returned: number;
  @ApiProperty({ description: 'The units that are not cancelled, and what is charged for them' }) kept: KeptUnitsView;
  @ApiProperty({ description: 'As listed: with tax when `prices_include_tax`' }) unit_price: MoneyDto;
  @ApiProperty({ description: 'Of all units that were ordered, as `tax` and `gross`' }) net: MoneyDto;
  @ApiProperty() tax: MoneyDto;
  @ApiProperty() gross: MoneyDto;
  @ApiProperty({ example: '0.19', description: 'Decimal fraction' }) tax_rate: string;
}

export class LineUnitsView {
  @ApiProperty({ format: 'uuid' }) line_id: string;
  @ApiProperty({ type: 'integer', example: 1 }) quantity: number;
}

/** One line as clients see it; `money` adds the order's currency. */
export function toLineView(line: OrderLine, money: (amount: number) => MoneyDto): OrderLineView {
  const kept = keptShare(line);
  return {
    id: line.lineId,
    variant_id: line.variantId,
    product_id: line.productId,
    sku: line.sku,
    title: line.title,
    variant_title: line.variantTitle,
    image_url: line.imageUrl,
    quantity: line.quantity,
    cancelled: line.cancelled,
    fulfilled: line.fulfilled,
    returned: line.returned,
    unit_price: money(line.unitPrice),
    net: money(line.net),
    tax: money(line.tax),
    gross: money(line.gross),
    kept: {
      quantity: line.quantity - line.cancelled,
      net: money(kept.net),
      tax: money(kept.tax),
      gross: money(kept.gross),
    },
    tax_rate: line.taxRate,
  };
}

export function toUnitsView({ lineId, quantity }: LineUnits): LineUnitsView {
  return { line_id: lineId, quantity };
}
