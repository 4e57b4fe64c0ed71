import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { DescribeHolds } from '../contract/describe-holds.query.js';
import { HoldNotFound } from '../domain/terms.errors.js';

export class HoldLineView {
  @ApiProperty({ format: 'uuid' }) variant_id: string;
  @ApiProperty({ type: 'integer', example: 2 }) quantity: number;
}

export class HoldUnitsView {
  @ApiProperty({ format: 'uuid', description: 'A variant, or the part of a bundle' }) variant_id: string;
  @ApiProperty({ type: String, nullable: true, example: 'main', description: 'null: they wait for stock' })
  location: string | null;
  @ApiProperty({ type: 'integer', example: 2 }) quantity: number;
}

/** What is held for an order, and where it comes from. */
export class HoldView {
  @ApiProperty({ format: 'uuid', description: 'The id of its order' }) id: string;
  @ApiProperty({ enum: ['held', 'committed', 'released', 'expired'] }) status: string;
  @ApiProperty({ format: 'date-time', description: 'When it lets go, unless it was paid' }) expires_at: string;
  @ApiProperty({ type: [HoldLineView], description: 'As ordered, less what was released' }) lines: HoldLineView[];
  @ApiProperty({ type: [HoldUnitsView] }) units: HoldUnitsView[];
}

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/holds/:id')
export class GetHoldController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @Access.scope('inventory:read')
  @ApiOperation({
    operationId: 'getHold',
    summary: 'Which locations an order’s units come from, and which of them wait',
  })
  @ApiOkResponse({ type: HoldView })
  @ApiProblem(404, 'inventory.hold_not_found')
  async get(@UuidParam('id', "The hold's id, which is its order's") id: string): Promise<HoldView> {
    const [hold] = await this.queryBus.execute(new DescribeHolds([id]));
    if (!hold) throw new HoldNotFound(id);
    return {
      ...{ id: hold.holdId, status: hold.status, expires_at: hold.expiresAt },
      lines: hold.lines.map(({ variantId: variant_id, quantity }) => ({ variant_id, quantity })),
      units: hold.units.map(({ variantId: variant_id, location, quantity }) => ({ variant_id, location, quantity })),
    };
  }
}
