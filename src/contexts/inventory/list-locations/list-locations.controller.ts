import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page, PageQuery } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { LocationView } from '../views/location.view.js';
import { ListLocations } from './list-locations.handler.js';

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/locations')
export class ListLocationsController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @Access.scope('inventory:read')
  @ApiOperation({
    operationId: 'listLocations',
    summary: 'Locations, the preferred first',
    description: 'Sorts: `priority`, `code`.',
  })
  @ApiPage(LocationView)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  async list(@Query() query: PageQuery): Promise<Page<LocationView>> {
    return this.queryBus.execute(new ListLocations(query));
  }
}
