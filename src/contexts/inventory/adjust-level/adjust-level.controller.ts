import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsInt, IsUUID, Matches, Max, Min, NotEquals } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { LOCATION_CODE } from '../contract/create-location.command.js';
import { MOST_UNITS } from '../domain/count.js';
import { LevelView } from '../views/level.view.js';
import { AdjustLevel } from './adjust-level.handler.js';

export class AdjustLevelRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  variant_id: string;

  @ApiPropertyOptional({ example: 'main', description: "A location's code; the most preferred one when absent" })
  @IfPresent()
  @Matches(LOCATION_CODE)
  location?: string;

  @ApiProperty({ type: 'integer', example: -2, description: 'Units that came (above 0) or went (below 0)' })
  @IsInt()
  @NotEquals(0)
  @Min(-MOST_UNITS)
  @Max(MOST_UNITS)
  delta: number;

  @ApiProperty({ example: 'damaged', description: 'Named in the movement: delivered, damaged, found, lost, ...' })
  @Matches(/^[a-z][a-z0-9_-]{0,39}$/)
  reason: string;

  @ApiPropertyOptional({ type: 'integer', example: 38, description: 'Refuse unless this is what is on hand now' })
  @IfPresent()
  @IsInt()
  @Min(0)
  @Max(MOST_UNITS)
  expected_on_hand?: number;
}

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/levels/adjustments')
export class AdjustLevelController {
  constructor(private readonly commandBus: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Idempotent()
  @Access.scope('inventory:write')
  @ApiOperation({ operationId: 'adjustStockLevel', summary: 'Add units to what is on hand, or take them away' })
  @ApiOkResponse({ type: LevelView, description: 'The level afterwards' })
  @ApiProblem(409, 'inventory.level_changed', 'inventory.below_held', 'inventory.is_bundle')
  @ApiProblem(
    422,
    'validation_failed',
    'inventory.variant_unknown',
    'inventory.location_unknown',
    'inventory.quantity_invalid',
  )
  async adjust(@Body() body: AdjustLevelRequest): Promise<LevelView> {
    const place = { variantId: body.variant_id, location: body.location };
    return this.commandBus.execute(new AdjustLevel(place, body.delta, body.reason, body.expected_on_hand));
  }
}
