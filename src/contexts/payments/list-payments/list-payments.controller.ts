import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { PaymentSummary } from '../views/payment.view.js';
import { ListPayments } from './list-payments.handler.js';
import { PaymentsQuery } from './list-payments.request.js';

@ApiTags('Admin: payments')
@Controller('v1/admin/payments')
export class ListPaymentsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.scope('payments:read')
  @ApiOperation({ operationId: 'listPayments', summary: 'Payments, newest first', description: 'Sorts: `created_at`.' })
  @ApiPage(PaymentSummary)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  listPayments(@Query() query: PaymentsQuery): Promise<Page<PaymentSummary>> {
    return this.queries.execute(new ListPayments(query));
  }
}
