import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { LocationView } from '../views/location.view.js';
import { GetLocation } from './get-location.handler.js';

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/locations/:id')
export class GetLocationController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @Versioned()
  @Access.scope('inventory:read')
  @ApiOperation({ operationId: 'getLocation', summary: 'One location' })
  @ApiOkResponse({ type: LocationView })
  @ApiProblem(404, 'inventory.location_not_found')
  async get(@UuidParam() id: string): Promise<LocationView> {
    return this.queryBus.execute(new GetLocation(id));
  }
}
