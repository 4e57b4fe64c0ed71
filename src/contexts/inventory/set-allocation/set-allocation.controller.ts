import { Body, Controller, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { IfMatch, Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { AllocationView } from '../views/allocation.view.js';
import { SetAllocation } from './set-allocation.handler.js';

export class SetAllocationRequest {
  @ApiProperty({ example: 'nearest', description: '`priority`, `nearest`, `most_stock`, or one that a team added' })
  @Matches(/^[a-z][a-z0-9_-]{0,39}$/)
  strategy: string;

  @ApiPropertyOptional({ enum: ['freely', 'fewest_parcels'], default: 'freely' })
  @IfPresent()
  @IsIn(['freely', 'fewest_parcels'])
  split?: 'freely' | 'fewest_parcels';
}

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/allocation')
export class SetAllocationController {
  constructor(private readonly commandBus: CommandBus) {}

  @Put()
  @Versioned()
  @Access.scope('inventory:write')
  @ApiOperation({
    operationId: 'setAllocation',
    summary: 'Say from where the shop serves its orders',
    description:
      '`priority` goes by the locations’ priorities, `nearest` by the way to the shipping address, `most_stock` by units. With `fewest_parcels` a location that has everything goes before all others.',
  })
  @ApiOkResponse({ type: AllocationView })
  @ApiProblem(422, 'validation_failed', 'inventory.strategy_unknown')
  async set(
    @Body() { strategy, split = 'freely' }: SetAllocationRequest,
    @IfMatch() expectedVersion?: number,
  ): Promise<AllocationView> {
    return this.commandBus.execute(new SetAllocation({ strategy, split }, expectedVersion));
  }
}
