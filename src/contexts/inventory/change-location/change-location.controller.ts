import { Body, Controller, Patch } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsString, Length, Max, Min } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { IfMatch, Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { PlaceFields, placeOf } from '../views/place.fields.js';
import { LocationView } from '../views/location.view.js';
import { ChangeLocation } from './change-location.handler.js';

export class ChangeLocationRequest extends PlaceFields {
  @ApiPropertyOptional({ example: 'Southern warehouse' })
  @IfPresent()
  @IsString()
  @Length(1, 200)
  name?: string;

  @ApiPropertyOptional({ type: 'integer', example: 50, description: 'Orders are served from the lowest first' })
  @IfPresent()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  priority?: number;

  @ApiPropertyOptional({ example: false, description: 'Only stock of locations in use can be sold' })
  @IfPresent()
  @IsBoolean()
  active?: boolean;
}

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/locations/:id')
export class ChangeLocationController {
  constructor(private readonly commandBus: CommandBus) {}

  @Patch()
  @Versioned()
  @Access.scope('inventory:write')
  @ApiOperation({ operationId: 'changeLocation', summary: 'Change a location, or take it in or out of use' })
  @ApiOkResponse({ type: LocationView })
  @ApiProblem(404, 'inventory.location_not_found')
  @ApiProblem(422, 'validation_failed', 'inventory.coordinates_incomplete')
  async change(
    @UuidParam() id: string,
    @Body() request: ChangeLocationRequest,
    @IfMatch() expectedVersion?: number,
  ): Promise<LocationView> {
    const { name, priority, active } = request;
    const changes = { name, priority, active, ...placeOf(request) };
    return this.commandBus.execute(new ChangeLocation(id, changes, expectedVersion));
  }
}
