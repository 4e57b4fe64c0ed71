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
import { ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsISO8601, IsUUID, Max, Min, ValidateNested, } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { MOST_UNITS } from '../domain/count.js';
import { StockCountView } from '../views/stock-count.view.js';
import { EnterCount } from './enter-count.handler.js';
export class CountedLineRequest {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    IsUUID(),
    __metadata("design:type", String)
], CountedLineRequest.prototype, "variant_id", void 0);
__decorate([
    ApiProperty({ type: 'integer', minimum: 0, maximum: MOST_UNITS, example: 12 }),
    IsInt(),
    Min(0),
    Max(MOST_UNITS),
    __metadata("design:type", Number)
], CountedLineRequest.prototype, "counted", void 0);
__decorate([
    ApiPropertyOptional({
        format: 'date-time',
        description: 'When it was counted, for numbers that come from paper: since the count was opened. Now when absent.',
    }),
    IfPresent(),
    IsISO8601({ strict: true, strictSeparator: true }),
    __metadata("design:type", String)
], CountedLineRequest.prototype, "counted_at", void 0);
export class EnterCountRequest {
}
__decorate([
    ApiProperty({
        type: [CountedLineRequest],
        maxItems: 500,
        description: 'Of a variant named twice the last one counts',
    }),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(500),
    ValidateNested({ each: true }),
    Type(() => CountedLineRequest),
    __metadata("design:type", Array)
], EnterCountRequest.prototype, "lines", void 0);
let EnterCountController = class EnterCountController {
    constructor(commandBus) {
        this.commandBus = commandBus;
    }
    async enter(id, { lines }) {
        const counted = lines.map(({ variant_id, counted, counted_at }) => ({
            ...{ variantId: variant_id.toLowerCase(), counted },
            countedAt: counted_at === undefined ? undefined : new Date(counted_at),
        }));
        return this.commandBus.execute(new EnterCount(id, counted));
    }
};
__decorate([
    Put(),
    Versioned(),
    Access.scope('inventory:write'),
    ApiOperation({
        operationId: 'enterStockCount',
        summary: 'Enter counted numbers',
        description: 'Each number is compared with the books of the moment at which it was counted: what is sold afterwards stays sold. Entering a variant again replaces its number.',
    }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiOkResponse({ type: StockCountView }),
    ApiProblem(404, 'inventory.count_not_found'),
    ApiProblem(409, 'inventory.count_step_refused'),
    ApiProblem(422, 'validation_failed', 'inventory.variant_unknown', 'inventory.not_in_count', 'inventory.counted_at_impossible'),
    __param(0, UuidParam()),
    __param(1, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, EnterCountRequest]),
    __metadata("design:returntype", Promise)
], EnterCountController.prototype, "enter", null);
EnterCountController = __decorate([
    ApiTags('Admin: inventory'),
    Controller('v1/admin/inventory/counts/:id/lines'),
    __metadata("design:paramtypes", [CommandBus])
], EnterCountController);
export { EnterCountController };
//# sourceMappingURL=enter-count.controller.js.map