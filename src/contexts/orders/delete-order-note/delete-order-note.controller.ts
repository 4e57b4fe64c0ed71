import { Controller, Delete, HttpCode } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { DeleteOrderNote } from './delete-order-note.handler.js';

@ApiTags('Admin: orders')
@Controller('v1/admin/orders')
export class DeleteOrderNoteController {
  constructor(private readonly commands: CommandBus) {}

  @Delete(':id/notes/:note_id')
  @HttpCode(204)
  @Access.scope('orders:write')
  @ApiOperation({ operationId: 'deleteOrderNote', summary: 'Take a note away' })
  @ApiNoContentResponse()
  @ApiProblem(404, 'orders.note_not_found')
  async deleteOrderNote(@UuidParam() id: string, @UuidParam('note_id') noteId: string): Promise<void> {
    await this.commands.execute(new DeleteOrderNote(id, noteId));
  }
}
