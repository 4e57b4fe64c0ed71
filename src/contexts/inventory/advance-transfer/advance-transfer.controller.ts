import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, ValidateNested } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { TransferView } from '../views/transfer.view.js';
import { UnitsFields, unitsOf } from '../views/units.fields.js';
import { CancelTransfer } from './cancel-transfer.handler.js';
import { ReceiveTransfer } from './receive-transfer.handler.js';
import { ShipTransfer } from './ship-transfer.handler.js';

export class ReceiveTransferRequest {
  @ApiPropertyOptional({ type: [UnitsFields], maxItems: 500, description: 'All that is on its way when absent' })
  @IfPresent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => UnitsFields)
  lines?: UnitsFields[];

  @ApiPropertyOptional({ default: false, description: 'Nothing more will come: the rest is noted as missing' })
  @IfPresent()
  @IsBoolean()
  close?: boolean;
}

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/transfers/:id')
export class AdvanceTransferController {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('ship')
  @HttpCode(200)
  @Versioned()
  @Access.scope('inventory:write')
  @ApiOperation({
    operationId: 'shipTransfer',
    summary: 'The units leave the source',
    description: "They are nobody's to sell until they arrive. Shipping again changes nothing.",
  })
  @ApiOkResponse({ type: TransferView })
  @ApiProblem(404, 'inventory.transfer_not_found')
  @ApiProblem(409, 'inventory.transfer_short', 'inventory.transfer_step_refused')
  async ship(@UuidParam() id: string): Promise<TransferView> {
    return this.commandBus.execute(new ShipTransfer(id));
  }

  @Post('receptions')
  @Idempotent({ required: true })
  @HttpCode(200)
  @Versioned()
  @Access.scope('inventory:write')
  @ApiOperation({
    operationId: 'receiveTransfer',
    summary: 'Units arrive at the destination, all or some',
    description: 'The last ones make the transfer `received`; so does `close`, with the rest noted as missing.',
  })
  @ApiOkResponse({ type: TransferView })
  @ApiProblem(404, 'inventory.transfer_not_found')
  @ApiProblem(409, 'inventory.more_than_sent', 'inventory.level_full', 'inventory.transfer_step_refused')
  @ApiProblem(422, 'validation_failed', 'inventory.not_on_transfer')
  async receive(@UuidParam() id: string, @Body() { lines, close }: ReceiveTransferRequest): Promise<TransferView> {
    return this.commandBus.execute(new ReceiveTransfer(id, lines?.map(unitsOf), close ?? false));
  }

  @Post('cancel')
  @HttpCode(200)
  @Versioned()
  @Access.scope('inventory:write')
  @ApiOperation({
    operationId: 'cancelTransfer',
    summary: 'The transfer does not take place',
    description: 'What is on its way goes back to the source. Cancelling again changes nothing.',
  })
  @ApiOkResponse({ type: TransferView })
  @ApiProblem(404, 'inventory.transfer_not_found')
  @ApiProblem(409, 'inventory.level_full', 'inventory.transfer_step_refused')
  async cancel(@UuidParam() id: string): Promise<TransferView> {
    return this.commandBus.execute(new CancelTransfer(id));
  }
}
