import { applyDecorators } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { PlacedOrder } from './placed-order.view.js';

/** What both ways of ordering may answer. */
export function ApiPlacement(): MethodDecorator {
  return applyDecorators(
    ApiCreatedResponse({
      type: PlacedOrder,
      description: 'Confirmed: the payment is authorised and the stock is sold',
    }),
    ApiAcceptedResponse({
      type: PlacedOrder,
      description:
        'Placed; the shopper must act (`next_action`) or the gateway has not answered yet. The order tells how it ends.',
    }),
    ApiProblem(402, 'payment_declined'),
    ApiProblem(
      409,
      'out_of_stock',
      'purchase_limit_reached',
      'total_changed',
      'idempotency_in_flight',
      'orders.order_lapsed',
    ),
    ApiProblem(
      422,
      'validation_failed',
      'orders.lines_not_sellable',
      'orders.shipping_option_unavailable',
      'payments.unknown_gateway',
      'payments.gateway_not_offered',
      'payments.gateway_cannot',
      'orders.payments_do_not_add_up',
      'orders.other_currency',
      'pricing.currency_not_sold',
      'pricing.amount_too_large',
      'idempotency_key_reused',
      'card_data_refused',
    ),
    ApiProblem(428, 'idempotency_key_required'),
    ApiProblem(503, 'payments.gateway_unavailable'),
  );
}
