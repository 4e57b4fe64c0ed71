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
import { Body, Controller, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsInt, IsUUID, Matches, Max, Min, ValidateIf } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { MOST_UNITS } from '../domain/count.js';
import { LevelView } from '../views/level.view.js';
import { SetLevel } from './set-level.handler.js';
export class SetLevelRequest {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    IsUUID(),
    __metadata("design:type", String)
], SetLevelRequest.prototype, "variant_id", void 0);
__decorate([
    ApiPropertyOptional({ example: 'main', description: "A location's code; the most preferred one when absent" }),
    IfPresent(),
    Matches(/^[a-z0-9][a-z0-9_-]{0,49}$/),
    __metadata("design:type", String)
], SetLevelRequest.prototype, "location", void 0);
__decorate([
    ApiProperty({ type: 'integer', minimum: 0, example: 40 }),
    IsInt(),
    Min(0),
    Max(MOST_UNITS),
    __metadata("design:type", Number)
], SetLevelRequest.prototype, "on_hand", void 0);
__decorate([
    ApiPropertyOptional({ type: 'integer', example: 38, description: 'Refuse unless this is what is on hand now' }),
    IfPresent(),
    IsInt(),
    Min(0),
    Max(MOST_UNITS),
    __metadata("design:type", Number)
], SetLevelRequest.prototype, "expected_on_hand", void 0);
__decorate([
    ApiPropertyOptional({ type: 'integer', nullable: true, example: 5, description: 'null stops watching the level' }),
    ValidateIf((_request, value) => value !== undefined && value !== null),
    IsInt(),
    Min(0),
    Max(MOST_UNITS),
    __metadata("design:type", Object)
], SetLevelRequest.prototype, "low_stock_threshold", void 0);
let SetLevelController = class SetLevelController {
    constructor(commandBus) {
        this.commandBus = commandBus;
    }
    async set(body) {
        const place = { variantId: body.variant_id, location: body.location };
        return this.commandBus.execute(new SetLevel(place, body.on_hand, body.expected_on_hand, body.low_stock_threshold));
    }
};
__decorate([
    Put(),
    Access.scope('inventory:write'),
    ApiOperation({ operationId: 'setStockLevel', summary: 'Set how many units of a variant are on hand at a location' }),
    ApiOkResponse({ type: LevelView }),
    ApiProblem(409, 'inventory.level_changed', 'inventory.below_held'),
    ApiProblem(422, 'validation_failed', 'inventory.variant_unknown', 'inventory.location_unknown'),
    __param(0, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SetLevelRequest]),
    __metadata("design:returntype", Promise)
], SetLevelController.prototype, "set", null);
SetLevelController = __decorate([
    ApiTags('Admin: inventory'),
    Controller('v1/admin/inventory/levels'),
    __metadata("design:paramtypes", [CommandBus])
], SetLevelController);
export { SetLevelController };
//# sourceMappingURL=set-level.controller.js.map