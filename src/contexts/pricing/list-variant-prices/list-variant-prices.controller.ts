import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { VariantPricesView } from '../views/variant-prices.view.js';
import { ListVariantPrices } from './list-variant-prices.handler.js';

@ApiTags('Admin: pricing')
@Controller('v1/admin/variants/:id/prices')
export class ListVariantPricesController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @Access.scope('pricing:read')
  @ApiOperation({ operationId: 'listVariantPrices', summary: 'The prices of a variant in every currency' })
  @ApiOkResponse({ type: VariantPricesView })
  @ApiProblem(404, 'pricing.variant_not_found')
  async list(@UuidParam('id', 'The variant') id: string): Promise<VariantPricesView> {
    return this.queryBus.execute(new ListVariantPrices(id));
  }
}
