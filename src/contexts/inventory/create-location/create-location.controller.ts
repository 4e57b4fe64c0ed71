import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { CreateLocation, LOCATION_CODE } from '../contract/create-location.command.js';
import { PlaceFields, placeOf } from '../views/place.fields.js';
import { LocationView, toLocationView } from '../views/location.view.js';

/** A new location comes behind `main` as it comes (100). */
const BEHIND_MAIN = 200;

export class CreateLocationRequest extends PlaceFields {
  @ApiProperty({ example: 'south', description: 'Lower-case letters, digits, - and _; stays as it is' })
  @Matches(LOCATION_CODE)
  code: string;

  @ApiProperty({ example: 'Southern warehouse' })
  @IsString()
  @Length(1, 200)
  name: string;

  @ApiPropertyOptional({
    type: 'integer',
    default: BEHIND_MAIN,
    description: 'Orders are served from the lowest first, and stock that names no location goes there',
  })
  @IfPresent()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  priority?: number;

  @ApiPropertyOptional({ default: true, description: 'Only stock of locations in use can be sold' })
  @IfPresent()
  @IsBoolean()
  active?: boolean;
}

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/locations')
export class CreateLocationController {
  constructor(private readonly commandBus: CommandBus) {}

  @Post()
  @Idempotent()
  @Versioned()
  @Access.scope('inventory:write')
  @ApiOperation({ operationId: 'createLocation', summary: 'Add a location' })
  @ApiCreatedResponse({ type: LocationView })
  @ApiProblem(409, 'inventory.location_code_taken')
  @ApiProblem(422, 'validation_failed', 'inventory.coordinates_incomplete')
  async create(@Body() request: CreateLocationRequest): Promise<LocationView> {
    const { code, name, priority = BEHIND_MAIN, active = true } = request;
    const details = { name, priority, active, ...placeOf(request) };
    return toLocationView(await this.commandBus.execute(new CreateLocation(code, details)));
  }
}
