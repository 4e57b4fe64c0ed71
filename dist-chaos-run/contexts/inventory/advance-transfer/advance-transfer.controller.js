var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
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
}
__decorate([
    ApiPropertyOptional({ type: [UnitsFields], maxItems: 500, description: 'All that is on its way when absent' }),
    IfPresent(),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(500),
    ValidateNested({ each: true }),
    Type(() => UnitsFields),
    __metadata("design:type", Array)
], ReceiveTransferRequest.prototype, "lines", void 0);
__decorate([
    ApiPropertyOptional({ default: false, description: 'Nothing more will come: the rest is noted as missing' }),
    IfPresent(),
    IsBoolean(),
    __metadata("design:type", Boolean)
], ReceiveTransferRequest.prototype, "close", void 0);
let AdvanceTransferController = class AdvanceTransferController {
    constructor(commandBus) {
        this.commandBus = commandBus;
    }
    async ship(id) {
        return this.commandBus.execute(new ShipTransfer(id));
    }
    async receive(id, { lines, close }) {
        return this.commandBus.execute(new ReceiveTransfer(id, lines?.map(unitsOf), close ?? false));
    }
    async cancel(id) {
        return this.commandBus.execute(new CancelTransfer(id));
    }
};
__decorate([
    Post('ship'),
    HttpCode(200),
    Versioned(),
    Access.scope('inventory:write'),
    ApiOperation({
        operationId: 'shipTransfer',
        summary: 'The units leave the source',
        description: "They are nobody's to sell until they arrive. Shipping again changes nothing.",
    }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiOkResponse({ type: TransferView }),
    ApiProblem(404, 'inventory.transfer_not_found'),
    ApiProblem(409, 'inventory.transfer_short', 'inventory.transfer_step_refused'),
    __param(0, UuidParam()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], AdvanceTransferController.prototype, "ship", null);
__decorate([
    Post('receptions'),
    Idempotent({ required: true }),
    HttpCode(200),
    Versioned(),
    Access.scope('inventory:write'),
    ApiOperation({
        operationId: 'receiveTransfer',
        summary: 'Units arrive at the destination, all or some',
        description: 'The last ones make the transfer `received`; so does `close`, with the rest noted as missing.',
    }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiOkResponse({ type: TransferView }),
    ApiProblem(404, 'inventory.transfer_not_found'),
    ApiProblem(409, 'inventory.more_than_sent', 'inventory.transfer_step_refused'),
    ApiProblem(422, 'validation_failed', 'inventory.not_on_transfer'),
    __param(0, UuidParam()),
    __param(1, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, ReceiveTransferRequest]),
    __metadata("design:returntype", Promise)
], AdvanceTransferController.prototype, "receive", null);
__decorate([
    Post('cancel'),
    HttpCode(200),
    Versioned(),
    Access.scope('inventory:write'),
    ApiOperation({
        operationId: 'cancelTransfer',
        summary: 'The transfer does not take place',
        description: 'What is on its way goes back to the source. Cancelling again changes nothing.',
    }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiOkResponse({ type: TransferView }),
    ApiProblem(404, 'inventory.transfer_not_found'),
    ApiProblem(409, 'inventory.transfer_step_refused'),
    __param(0, UuidParam()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], AdvanceTransferController.prototype, "cancel", null);
AdvanceTransferController = __decorate([
    ApiTags('Admin: inventory'),
    Controller('v1/admin/inventory/transfers/:id'),
    __metadata("design:paramtypes", [CommandBus])
], AdvanceTransferController);
export { AdvanceTransferController };
//# sourceMappingURL=advance-transfer.controller.js.map