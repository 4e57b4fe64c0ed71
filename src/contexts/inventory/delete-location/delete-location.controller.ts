import { Controller, Delete, HttpCode } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { IfMatch } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { DeleteLocation } from './delete-location.handler.js';

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/locations/:id')
export class DeleteLocationController {
  constructor(private readonly commandBus: CommandBus) {}

  @Delete()
  @HttpCode(204)
  @Access.scope('inventory:write')
  @ApiOperation({ operationId: 'deleteLocation', summary: 'Delete a location that never had stock' })
  @ApiNoContentResponse()
  @ApiProblem(404, 'inventory.location_not_found')
  @ApiProblem(409, 'inventory.location_in_use')
  async delete(@UuidParam() id: string, @IfMatch() expectedVersion?: number): Promise<void> {
    await this.commandBus.execute(new DeleteLocation(id, expectedVersion));
  }
}
