import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page, PageQuery } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { ShippingZoneView } from '../views/shipping-zone.view.js';
import { ListShippingZones } from './list-shipping-zones.handler.js';

@ApiTags('Admin: shipping')
@Controller('v1/admin/shipping-zones')
export class ListShippingZonesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.scope('orders:read')
  @ApiOperation({ operationId: 'listShippingZones', summary: 'Shipping zones by code', description: 'Sorts: `code`.' })
  @ApiPage(ShippingZoneView)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  list(@Query() query: PageQuery): Promise<Page<ShippingZoneView>> {
    return this.queries.execute(new ListShippingZones(query));
  }
}
