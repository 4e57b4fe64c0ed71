import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { LOCATION_CODE } from '../contract/create-location.command.js';
import { TransferView } from '../views/transfer.view.js';
import { UnitsFields, unitsOf } from '../views/units.fields.js';
import { CreateTransfer } from './create-transfer.handler.js';

export class CreateTransferRequest {
  @ApiProperty({ example: 'main', description: "The source's code" })
  @Matches(LOCATION_CODE)
  from: string;

  @ApiProperty({ example: 'south', description: "The destination's code" })
  @Matches(LOCATION_CODE)
  to: string;

  @ApiProperty({ type: [UnitsFields], maxItems: 500, description: 'Lines of one variant count together' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => UnitsFields)
  lines: UnitsFields[];

  @ApiPropertyOptional({ maxLength: 500, example: 'For the opening on Saturday' })
  @IfPresent()
  @Matches(/^[^\p{Cc}]*\S[^\p{Cc}]*$/u)
  @MaxLength(500)
  note?: string;
}

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/transfers')
export class CreateTransferController {
  constructor(private readonly commandBus: CommandBus) {}

  @Post()
  @Idempotent()
  @Versioned()
  @Access.scope('inventory:write')
  @ApiOperation({
    operationId: 'createTransfer',
    summary: 'Plan to send units from one location to another',
    description: 'A draft: nothing moves before it is shipped.',
  })
  @ApiCreatedResponse({ type: TransferView })
  @ApiProblem(
    422,
    'validation_failed',
    'inventory.variant_unknown',
    'inventory.location_unknown',
    'inventory.transfer_goes_nowhere',
  )
  async create(@Body() { from, to, lines, note }: CreateTransferRequest): Promise<TransferView> {
    return this.commandBus.execute(new CreateTransfer(from, to, lines.map(unitsOf), note ?? null));
  }
}
