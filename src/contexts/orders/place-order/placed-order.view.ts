import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NextActionView, PlacedPaymentView } from '../views/placed-payment.view.js';
import { OrderView } from '../views/order.view.js';

/** The outcome of a checkout. */
export class PlacedOrder {
  @ApiProperty() order: OrderView;
  @ApiProperty({
    description: 'Opens the order for its shopper as `X-Order-Token`. Shown only here.',
    example: 'ot_...',
  })
  order_token: string;
  @ApiProperty({ description: 'The first of `payments`' }) payment: PlacedPaymentView;
  @ApiProperty({ type: [PlacedPaymentView] }) payments: PlacedPaymentView[];
  @ApiPropertyOptional({ description: 'What the shopper must do next (with 202)' }) next_action?: NextActionView;
}
