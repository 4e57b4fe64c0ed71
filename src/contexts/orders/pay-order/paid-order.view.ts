import { applyDecorators } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiProperty } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { PlacedPaymentView } from '../views/placed-payment.view.js';
import { OrderView } from '../views/order.view.js';

/** An order, and the payment that was just made for it. */
export class PaidOrder {
  @ApiProperty() order: OrderView;
  @ApiProperty() payment: PlacedPaymentView;
}

/** What paying what is due may answer. */
export function ApiPayment(): MethodDecorator {
  return applyDecorators(
    ApiCreatedResponse({ type: PaidOrder, description: 'The payment is authorised' }),
    ApiAcceptedResponse({ type: PaidOrder, description: 'The shopper must act, or the gateway has not answered yet' }),
    ApiProblem(402, 'payment_declined'),
    ApiProblem(404, 'orders.order_not_found'),
    ApiProblem(
      409,
      'orders.nothing_due',
      'orders.step_refused',
      'orders.order_lapsed',
      'payments.attempt_in_flight',
      'idempotency_in_flight',
    ),
    ApiProblem(
      422,
      'validation_failed',
      'orders.payment_exceeds_due',
      'orders.other_currency',
      'payments.unknown_gateway',
      'payments.gateway_not_offered',
      'payments.gateway_cannot',
      'card_data_refused',
    ),
    ApiProblem(503, 'payments.gateway_unavailable'),
  );
}
