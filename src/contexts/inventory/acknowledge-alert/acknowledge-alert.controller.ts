import { Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal, type Principal } from '../../../platform/security/principal.js';
import { AlertView } from '../views/alert.view.js';
import { AcknowledgeAlert } from './acknowledge-alert.handler.js';

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/alerts/:id/acknowledge')
export class AcknowledgeAlertController {
  constructor(private readonly commandBus: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Versioned()
  @Access.scope('inventory:write')
  @ApiOperation({
    operationId: 'acknowledgeStockAlert',
    summary: 'Say that somebody sees to it',
    description: 'Acknowledging again changes nothing.',
  })
  @ApiOkResponse({ type: AlertView })
  @ApiProblem(404, 'inventory.alert_not_found')
  @ApiProblem(409, 'inventory.alert_resolved')
  async acknowledge(@UuidParam() id: string, @CurrentPrincipal() principal: Principal): Promise<AlertView> {
    return this.commandBus.execute(new AcknowledgeAlert(id, principal.id));
  }
}
