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
import { TransferView } from '../views/transfer.view.js';
import { UnitsFields, unitsOf } from '../views/units.fields.js';
import { CreateTransfer } from './create-transfer.handler.js';
export class CreateTransferRequest {
}
__decorate([
    ApiProperty({ example: 'main', description: "The source's code" }),
    Matches(/^[a-z0-9][a-z0-9_-]{0,49}$/),
    __metadata("design:type", String)
], CreateTransferRequest.prototype, "from", void 0);
__decorate([
    ApiProperty({ example: 'south', description: "The destination's code" }),
    Matches(/^[a-z0-9][a-z0-9_-]{0,49}$/),
    __metadata("design:type", String)
], CreateTransferRequest.prototype, "to", void 0);
__decorate([
    ApiProperty({ type: [UnitsFields], maxItems: 500, description: 'Lines of one variant count together' }),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(500),
    ValidateNested({ each: true }),
    Type(() => UnitsFields),
    __metadata("design:type", Array)
], CreateTransferRequest.prototype, "lines", void 0);
__decorate([
    ApiPropertyOptional({ maxLength: 500, example: 'For the opening on Saturday' }),
    IfPresent(),
    Matches(/^[^\p{Cc}]*\S[^\p{Cc}]*$/u),
    MaxLength(500),
    __metadata("design:type", String)
], CreateTransferRequest.prototype, "note", void 0);
let CreateTransferController = class CreateTransferController {
    constructor(commandBus) {
        this.commandBus = commandBus;
    }
    async create({ from, to, lines, note }) {
        return this.commandBus.execute(new CreateTransfer(from, to, lines.map(unitsOf), note ?? null));
    }
};
__decorate([
    Post(),
    Idempotent(),
    Versioned(),
    Access.scope('inventory:write'),
    ApiOperation({
        operationId: 'createTransfer',
        summary: 'Plan to send units from one location to another',
        description: 'A draft: nothing moves before it is shipped.',
    }),
    ApiCreatedResponse({ type: TransferView }),
    ApiProblem(422, 'validation_failed', 'inventory.variant_unknown', 'inventory.location_unknown', 'inventory.transfer_goes_nowhere'),
    __param(0, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [CreateTransferRequest]),
    __metadata("design:returntype", Promise)
], CreateTransferController.prototype, "create", null);
CreateTransferController = __decorate([
    ApiTags('Admin: inventory'),
    Controller('v1/admin/inventory/transfers'),
    __metadata("design:paramtypes", [CommandBus])
], CreateTransferController);
export { CreateTransferController };
//# sourceMappingURL=create-transfer.controller.js.map