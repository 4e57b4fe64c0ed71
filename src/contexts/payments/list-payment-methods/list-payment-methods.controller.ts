import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags, IntersectionType, PickType } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page, PageQuery } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { CustomerOfMethods, PaymentMethodView } from '../views/payment-method.view.js';
import { GATEWAY_NAME } from '../views/payment-option.dto.js';
import { ListPaymentMethods } from './list-payment-methods.handler.js';

export class PaymentMethodsQuery extends IntersectionType(CustomerOfMethods, PickType(PageQuery, ['limit', 'cursor'])) {
  @ApiPropertyOptional({ type: String, example: 'stripe', description: 'Asks this gateway only' })
  @IfPresent()
  @Matches(GATEWAY_NAME, { message: 'gateway must be lower-case letters, digits, - and _' })
  gateway?: string;
}

@ApiTags('Admin: payments')
@Controller('v1/admin/payment-methods')
export class ListPaymentMethodsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.scope('payment-methods:read')
  @ApiOperation({
    operationId: 'listPaymentMethods',
    summary: 'The payment methods that gateways keep for a customer',
    description:
      'Each gateway that keeps methods is asked: nothing of them is stored here. When one does not answer the list is refused; name another in `gateway` to see what that one keeps.',
  })
  @ApiPage(PaymentMethodView)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  @ApiProblem(422, 'payments.unknown_gateway')
  @ApiProblem(503, 'payments.gateway_silent')
  list(@Query() query: PaymentMethodsQuery): Promise<Page<PaymentMethodView>> {
    return this.queries.execute(new ListPaymentMethods(query));
  }
}
