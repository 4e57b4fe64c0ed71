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
import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID, Matches, MaxLength } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { StockCountView } from '../views/stock-count.view.js';
import { OpenCount } from './open-count.handler.js';
export class OpenCountRequest {
}
__decorate([
    ApiProperty({ example: 'main', description: "The location's code" }),
    Matches(/^[a-z0-9][a-z0-9_-]{0,49}$/),
    __metadata("design:type", String)
], OpenCountRequest.prototype, "location", void 0);
__decorate([
    ApiPropertyOptional({
        type: [String],
        maxItems: 500,
        example: ['01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11'],
        description: 'Everything that the location has a level of when absent',
    }),
    IfPresent(),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(500),
    IsUUID(undefined, { each: true }),
    __metadata("design:type", Array)
], OpenCountRequest.prototype, "variant_ids", void 0);
__decorate([
    ApiPropertyOptional({ maxLength: 500, example: 'Yearly count' }),
    IfPresent(),
    Matches(/^[^\p{Cc}]*\S[^\p{Cc}]*$/u),
    MaxLength(500),
    __metadata("design:type", String)
], OpenCountRequest.prototype, "note", void 0);
let OpenCountController = class OpenCountController {
    constructor(commandBus) {
        this.commandBus = commandBus;
    }
    async open({ location, variant_ids, note }) {
        const variantIds = variant_ids && [...new Set(variant_ids.map((id) => id.toLowerCase()))];
        return this.commandBus.execute(new OpenCount(location, variantIds, note ?? null));
    }
};
__decorate([
    Post(),
    Idempotent(),
    Versioned(),
    Access.scope('inventory:write'),
    ApiOperation({
        operationId: 'openStockCount',
        summary: 'Begin to count a location',
        description: 'Selling goes on meanwhile. A location has one open count at a time.',
    }),
    ApiCreatedResponse({ type: StockCountView }),
    ApiProblem(409, 'inventory.count_open'),
    ApiProblem(422, 'validation_failed', 'inventory.location_unknown', 'inventory.variant_unknown'),
    __param(0, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [OpenCountRequest]),
    __metadata("design:returntype", Promise)
], OpenCountController.prototype, "open", null);
OpenCountController = __decorate([
    ApiTags('Admin: inventory'),
    Controller('v1/admin/inventory/counts'),
    __metadata("design:paramtypes", [CommandBus])
], OpenCountController);
export { OpenCountController };
//# sourceMappingURL=open-count.controller.js.map