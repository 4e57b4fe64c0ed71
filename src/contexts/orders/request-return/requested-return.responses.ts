import { applyDecorators } from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ReturnView } from '../views/return.view.js';

/** What both ways of asking for a return may answer. */
export function ApiRequestedReturn(): MethodDecorator {
  return applyDecorators(
    ApiCreatedResponse({ type: ReturnView }),
    ApiProblem(404, 'orders.order_not_found'),
    ApiProblem(409, 'orders.not_returnable'),
    ApiProblem(
      422,
      'validation_failed',
      'orders.unknown_line',
      'orders.return_line_twice',
      'orders.lines_not_sellable',
      'pricing.amount_too_large',
    ),
  );
}
