import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { BundleView } from '../views/bundle.view.js';
import { GetBundle } from './get-bundle.handler.js';

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/variants/:id/bundle')
export class GetBundleController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @Access.scope('inventory:read')
  @ApiOperation({ operationId: 'getBundle', summary: 'What a variant is made of' })
  @ApiOkResponse({ type: BundleView })
  @ApiProblem(404, 'inventory.variant_not_found')
  async get(@UuidParam('id', "The variant's id") id: string): Promise<BundleView> {
    return this.queryBus.execute(new GetBundle(id.toLowerCase()));
  }
}
