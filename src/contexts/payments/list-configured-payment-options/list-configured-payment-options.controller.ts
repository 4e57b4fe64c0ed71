import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page, PageQuery } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { PaymentOptionView } from '../views/payment-option.dto.js';
import { ListConfiguredPaymentOptions } from './list-configured-payment-options.handler.js';

export class ConfiguredPaymentOptionsQuery extends PageQuery {
  @ApiPropertyOptional({
    enum: ['true', 'false'],
    description: 'Only those that are offered, or only those that are not',
  })
  @IsOptional()
  @IsIn(['true', 'false'])
  active?: 'true' | 'false';
}

@ApiTags('Admin: payments')
@Controller('v1/admin/payment-options')
export class ListConfiguredPaymentOptionsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.scope('payments:read')
  @ApiOperation({
    operationId: 'listConfiguredPaymentOptions',
    summary: 'How gateways are offered to shoppers, in the order of their position',
    description:
      'What is configured, whether a gateway answers or not. An empty list means that every gateway is offered. Sorts: `position`, `gateway`.',
  })
  @ApiPage(PaymentOptionView)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  list(@Query() query: ConfiguredPaymentOptionsQuery): Promise<Page<PaymentOptionView>> {
    return this.queries.execute(new ListConfiguredPaymentOptions(query));
  }
}
