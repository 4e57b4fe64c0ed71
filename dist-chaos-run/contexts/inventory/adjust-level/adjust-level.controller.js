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
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsInt, IsUUID, Matches, Max, Min, NotEquals } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { MOST_UNITS } from '../domain/count.js';
import { LevelView } from '../views/level.view.js';
import { AdjustLevel } from './adjust-level.handler.js';
export class AdjustLevelRequest {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    IsUUID(),
    __metadata("design:type", String)
], AdjustLevelRequest.prototype, "variant_id", void 0);
__decorate([
    ApiPropertyOptional({ example: 'main', description: "A location's code; the most preferred one when absent" }),
    IfPresent(),
    Matches(/^[a-z0-9][a-z0-9_-]{0,49}$/),
    __metadata("design:type", String)
], AdjustLevelRequest.prototype, "location", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: -2, description: 'Units that came (above 0) or went (below 0)' }),
    IsInt(),
    NotEquals(0),
    Min(-MOST_UNITS),
    Max(MOST_UNITS),
    __metadata("design:type", Number)
], AdjustLevelRequest.prototype, "delta", void 0);
__decorate([
    ApiProperty({ example: 'damaged', description: 'Named in the movement: delivered, damaged, found, lost, ...' }),
    Matches(/^[a-z][a-z0-9_-]{0,39}$/),
    __metadata("design:type", String)
], AdjustLevelRequest.prototype, "reason", void 0);
__decorate([
    ApiPropertyOptional({ type: 'integer', example: 38, description: 'Refuse unless this is what is on hand now' }),
    IfPresent(),
    IsInt(),
    Min(0),
    Max(MOST_UNITS),
    __metadata("design:type", Number)
], AdjustLevelRequest.prototype, "expected_on_hand", void 0);
let AdjustLevelController = class AdjustLevelController {
    constructor(commandBus) {
        this.commandBus = commandBus;
    }
    async adjust(body) {
        const place = { variantId: body.variant_id, location: body.location };
        return this.commandBus.execute(new AdjustLevel(place, body.delta, body.reason, body.expected_on_hand));
    }
};
__decorate([
    Post(),
    HttpCode(200),
    Idempotent(),
    Access.scope('inventory:write'),
    ApiOperation({ operationId: 'adjustStockLevel', summary: 'Add units to what is on hand, or take them away' }),
    ApiOkResponse({ type: LevelView, description: 'The level afterwards' }),
    ApiProblem(409, 'inventory.level_changed', 'inventory.below_held'),
    ApiProblem(422, 'validation_failed', 'inventory.variant_unknown', 'inventory.location_unknown'),
    __param(0, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [AdjustLevelRequest]),
    __metadata("design:returntype", Promise)
], AdjustLevelController.prototype, "adjust", null);
AdjustLevelController = __decorate([
    ApiTags('Admin: inventory'),
    Controller('v1/admin/inventory/levels/adjustments'),
    __metadata("design:paramtypes", [CommandBus])
], AdjustLevelController);
export { AdjustLevelController };
//# sourceMappingURL=adjust-level.controller.js.map