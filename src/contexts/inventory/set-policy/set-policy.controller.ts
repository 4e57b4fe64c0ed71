import { Body, Controller, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { IfMatch, Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { PolicyView } from '../views/policy.view.js';
import { SetPolicy } from './set-policy.handler.js';
import { policyOf, SetPolicyRequest } from './set-policy.request.js';

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/variants/:id/policy')
export class SetPolicyController {
  constructor(private readonly commandBus: CommandBus) {}

  @Put()
  @Versioned()
  @Access.scope('inventory:write')
  @ApiOperation({
    operationId: 'setVariantPolicy',
    summary: 'Say on what terms a variant is sold',
    description:
      'The whole policy as it shall be. Units sold beyond stock wait; whatever stock comes goes to the first of them. A limit cannot go below the units that wait: end it by `until` instead.',
  })
  @ApiOkResponse({ type: PolicyView })
  @ApiProblem(404, 'inventory.variant_not_found')
  @ApiProblem(409, 'inventory.below_waiting', 'inventory.is_bundle')
  @ApiProblem(422, 'validation_failed')
  async set(
    @UuidParam('id', "The variant's id") id: string,
    @Body() request: SetPolicyRequest,
    @IfMatch() expectedVersion?: number,
  ): Promise<PolicyView> {
    return this.commandBus.execute(new SetPolicy(id, policyOf(request), expectedVersion));
  }
}
