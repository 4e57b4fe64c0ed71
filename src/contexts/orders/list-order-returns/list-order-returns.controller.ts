import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page, PageQuery } from '../../../platform/http/page.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal } from '../../../platform/security/principal.js';
import { type OrderHolder } from '../views/order-holder.js';
import { ReturnView } from '../views/return.view.js';
import { ListOrderReturns } from './list-order-returns.handler.js';

@ApiTags('Store: orders')
@Controller('v1/store/orders')
export class ListOrderReturnsController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/returns')
  @Access.order()
  @ApiOperation({
    operationId: 'listOrderReturns',
    summary: 'The returns of an order, newest first, for whoever holds its token',
    description: 'Sorts: `requested_at`. An unknown token answers as a missing order does.',
  })
  @ApiPage(ReturnView)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  @ApiProblem(404, 'orders.order_not_found')
  listOrderReturns(
    @UuidParam() id: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() { tokenHash }: OrderHolder,
  ): Promise<Page<ReturnView>> {
    return this.queries.execute(new ListOrderReturns(id, tokenHash, query));
  }
}
