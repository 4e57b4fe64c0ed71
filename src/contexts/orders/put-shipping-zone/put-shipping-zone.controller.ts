import { Body, Controller, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { type NewShippingZone, PutShippingZone } from '../contract/put-shipping-zone.command.js';
import { ShippingZoneDto, ZONE_CODE } from '../views/shipping-zone.dto.js';
import { ShippingZoneView } from '../views/shipping-zone.view.js';

export class ShippingZoneCode {
  @Matches(ZONE_CODE, { message: 'code must be lower-case letters, digits, - and _' })
  code: string;
}

@ApiTags('Admin: shipping')
@Controller('v1/admin/shipping-zones/:code')
export class PutShippingZoneController {
  constructor(private readonly commands: CommandBus) {}

  @Put()
  @Access.scope('orders:write')
  @ApiOperation({
    operationId: 'putShippingZone',
    summary: 'Create or replace a shipping zone',
    description: 'The whole zone as it shall be. An option keeps its id as long as its code stays in the zone.',
  })
  @ApiParam({ name: 'code', example: 'dach', schema: { type: 'string', pattern: ZONE_CODE.source } })
  @ApiOkResponse({ type: ShippingZoneView })
  @ApiProblem(400, 'malformed_parameter')
  @ApiProblem(422, 'validation_failed', 'orders.shipping_zone_nowhere')
  put(@Param() { code }: ShippingZoneCode, @Body() zone: ShippingZoneDto): Promise<ShippingZoneView> {
    return this.commands.execute(new PutShippingZone(zoneOf(code, zone)));
  }
}

function zoneOf(code: string, { name, countries, regions, options }: ShippingZoneDto): NewShippingZone {
  return {
    ...{ code, name, countries, regions: regions ?? [] },
    options: options.map((option) => ({
      code: option.code,
      name: option.name,
      deliveryEstimate: option.delivery_estimate ?? null,
      rates: option.prices.flatMap(({ currency, brackets }) =>
        brackets.map(({ max_weight_grams: maxWeightGrams, amount, free_from }) => ({
          ...{ currency, maxWeightGrams, amount, freeFrom: free_from ?? null },
        })),
      ),
    })),
  };
}
