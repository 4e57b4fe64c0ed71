import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { GetAvailability } from '../contract/get-availability.query.js';
import { AvailabilityList, AvailabilityQuery, toAvailabilityView, variantsOf } from '../views/availability.view.js';

@ApiTags('Store: availability')
@Controller('v1/store/availability')
export class GetAvailabilityController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @Access.public()
  @ApiOperation({
    operationId: 'getAvailability',
    summary: 'What can be bought of some variants right now',
    description: 'In the order asked for. A variant that nobody has heard of has nothing available.',
  })
  @ApiOkResponse({ type: AvailabilityList })
  @ApiProblem(400, 'malformed_parameter')
  async get(@Query() query: AvailabilityQuery): Promise<AvailabilityList> {
    const ids = variantsOf(query);
    const found = await this.queryBus.execute(new GetAvailability(ids));
    const views = new Map(found.map((each) => [each.variantId, toAvailabilityView(each)]));
    return { data: ids.map((id) => views.get(id)!) }; // the query answers every variant
  }
}
