import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page, PageQuery } from '../../../platform/http/page.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { ORDER_MAIL_KINDS, type OrderMailKind } from '../domain/order-mail-kind.js';
import { OrderMailView } from '../views/order-mail.view.js';
import { ListOrderMails } from './list-order-mails.handler.js';

export class OrderMailsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ORDER_MAIL_KINDS })
  @IsOptional()
  @IsIn(ORDER_MAIL_KINDS)
  kind?: OrderMailKind;
}

@ApiTags('Admin: orders')
@Controller('v1/admin/orders')
export class ListOrderMailsController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/mails')
  @Access.scope('orders:read')
  @ApiOperation({
    operationId: 'listOrderMails',
    summary: 'Which letters about an order went out when, newest first',
    description: 'Says nothing of whom they went to. Sorts: `planned_at`.',
  })
  @ApiPage(OrderMailView)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  @ApiProblem(404, 'marketing.order_not_found')
  listOrderMails(@UuidParam() id: string, @Query() query: OrderMailsQuery): Promise<Page<OrderMailView>> {
    return this.queries.execute(new ListOrderMails(id, query));
  }
}
