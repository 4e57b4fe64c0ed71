import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { DeleteShippingZone } from './delete-shipping-zone.handler.js';

@ApiTags('Admin: shipping')
@Controller('v1/admin/shipping-zones/:code')
export class DeleteShippingZoneController {
  constructor(private readonly commands: CommandBus) {}

  @Delete()
  @HttpCode(204)
  @Access.scope('orders:write')
  @ApiOperation({ operationId: 'deleteShippingZone', summary: 'Stop shipping to a zone' })
  @ApiNoContentResponse()
  @ApiProblem(404, 'orders.shipping_zone_not_found')
  delete(@Param('code') code: string): Promise<void> {
    return this.commands.execute(new DeleteShippingZone(code));
  }
}
