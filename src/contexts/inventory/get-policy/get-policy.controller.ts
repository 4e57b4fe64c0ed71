import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { PolicyView } from '../views/policy.view.js';
import { GetPolicy } from './get-policy.handler.js';

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/variants/:id/policy')
export class GetPolicyController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @Versioned({ live: true }) // units come and go without a new version
  @Access.scope('inventory:read')
  @ApiOperation({
    operationId: 'getVariantPolicy',
    summary: 'On what terms a variant is sold, and how many units wait',
  })
  @ApiOkResponse({ type: PolicyView })
  @ApiProblem(404, 'inventory.variant_not_found')
  async get(@UuidParam('id', "The variant's id") id: string): Promise<PolicyView> {
    return this.queryBus.execute(new GetPolicy(id));
  }
}
