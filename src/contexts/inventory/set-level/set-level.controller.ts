import { Body, Controller, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsInt, IsUUID, Matches, Max, Min, ValidateIf } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { LOCATION_CODE } from '../contract/create-location.command.js';
import { MOST_UNITS } from '../domain/count.js';
import { LevelView } from '../views/level.view.js';
import { SetLevel } from './set-level.handler.js';

export class SetLevelRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  variant_id: string;

  @ApiPropertyOptional({ example: 'main', description: "A location's code; the most preferred one when absent" })
  @IfPresent()
  @Matches(LOCATION_CODE)
  location?: string;

  @ApiProperty({ type: 'integer', minimum: 0, example: 40 })
  @IsInt()
  @Min(0)
  @Max(MOST_UNITS)
  on_hand: number;

  @ApiPropertyOptional({ type: 'integer', example: 38, description: 'Refuse unless this is what is on hand now' })
  @IfPresent()
  @IsInt()
  @Min(0)
  @Max(MOST_UNITS)
  expected_on_hand?: number;

  @ApiPropertyOptional({ type: 'integer', nullable: true, example: 5, description: 'null stops watching the level' })
  @ValidateIf((_request, value) => value !== undefined && value !== null)
  @IsInt()
  @Min(0)
  @Max(MOST_UNITS)
  low_stock_threshold?: number | null;

  @ApiPropertyOptional({
    ...{ type: 'integer', nullable: true, example: 2 },
    description: 'Units that are not sold online; null: as the policy of the variant says',
  })
  @ValidateIf((_request, value) => value !== undefined && value !== null)
  @IsInt()
  @Min(0)
  @Max(MOST_UNITS)
  safety_stock?: number | null;
}

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/levels')
export class SetLevelController {
  constructor(private readonly commandBus: CommandBus) {}

  @Put()
  @Access.scope('inventory:write')
  @ApiOperation({ operationId: 'setStockLevel', summary: 'Set how many units of a variant are on hand at a location' })
  @ApiOkResponse({ type: LevelView })
  @ApiProblem(409, 'inventory.level_changed', 'inventory.below_held', 'inventory.is_bundle')
  @ApiProblem(422, 'validation_failed', 'inventory.variant_unknown', 'inventory.location_unknown')
  async set(@Body() body: SetLevelRequest): Promise<LevelView> {
    const place = { variantId: body.variant_id, location: body.location };
    const { on_hand, expected_on_hand, low_stock_threshold, safety_stock } = body;
    return this.commandBus.execute(new SetLevel(place, on_hand, expected_on_hand, low_stock_threshold, safety_stock));
  }
}
