import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page, PageQuery } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { PAYMENT_STATUSES, PaymentSummary } from '../views/payment.view.js';
import { ListPayments } from './list-payments.handler.js';

export class PaymentsQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID('all')
  order_id?: string;

  @ApiPropertyOptional({ enum: PAYMENT_STATUSES })
  @IsOptional()
  @IsIn(PAYMENT_STATUSES)
  status?: string;
}

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
