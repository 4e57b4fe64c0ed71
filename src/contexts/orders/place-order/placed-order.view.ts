import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { OrderView } from '../views/order.view.js';

export class NextActionView {
  @ApiProperty({ enum: ['redirect'] }) type: 'redirect';
  @ApiProperty({ format: 'uri', description: 'Where the shopper proves who they are' }) url: string;
}

export class PlacedPaymentView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ['authorized', 'requires_action', 'pending'] }) status: string;
  @ApiProperty() amount: MoneyDto;
}

/** The outcome of a checkout. */
export class PlacedOrder {
  @ApiProperty() order: OrderView;
  @ApiProperty({
    description: 'Opens the order for its shopper as `X-Order-Token`. Shown only here.',
    example: 'ot_...',
  })
  order_token: string;
  @ApiProperty() payment: PlacedPaymentView;
  @ApiPropertyOptional({ description: 'What the shopper must do next (with 202)' }) next_action?: NextActionView;
}
