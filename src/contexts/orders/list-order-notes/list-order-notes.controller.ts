import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page, PageQuery } from '../../../platform/http/page.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { OrderNoteView } from '../views/order-note.view.js';
import { ListOrderNotes } from './list-order-notes.handler.js';

@ApiTags('Admin: orders')
@Controller('v1/admin/orders')
export class ListOrderNotesController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/notes')
  @Access.scope('orders:read')
  @ApiOperation({
    operationId: 'listOrderNotes',
    summary: 'What staff noted about an order, newest first',
    description: 'Sorts: `created_at`.',
  })
  @ApiPage(OrderNoteView)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  @ApiProblem(404, 'orders.order_not_found')
  listOrderNotes(@UuidParam() id: string, @Query() query: PageQuery): Promise<Page<OrderNoteView>> {
    return this.queries.execute(new ListOrderNotes(id, query));
  }
}
