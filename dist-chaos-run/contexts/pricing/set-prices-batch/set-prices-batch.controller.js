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
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsDefined, IsInt, IsUUID, Matches, Max, Min, ValidateIf, ValidateNested, } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { SetPricesBatch } from './set-prices-batch.handler.js';
export class VariantPriceRequest {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    IsUUID(),
    __metadata("design:type", String)
], VariantPriceRequest.prototype, "variant_id", void 0);
__decorate([
    ApiProperty({ example: 'EUR' }),
    Matches(/^[A-Z]{3}$/),
    __metadata("design:type", String)
], VariantPriceRequest.prototype, "currency", void 0);
__decorate([
    ApiProperty({
        type: 'integer',
        nullable: true,
        example: 1999,
        description: 'Minor units; null takes the price away',
    }),
    ValidateIf((_price, amount) => amount !== null),
    IsDefined(),
    IsInt(),
    Min(0),
    Max(1_000_000_000_000),
    __metadata("design:type", Object)
], VariantPriceRequest.prototype, "amount", void 0);
export class SetPricesBatchRequest {
}
__decorate([
    ApiProperty({ type: [VariantPriceRequest], minItems: 1, maxItems: 100 }),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(100),
    ValidateNested({ each: true }),
    Type(() => VariantPriceRequest),
    __metadata("design:type", Array)
], SetPricesBatchRequest.prototype, "prices", void 0);
export class VariantPriceResult {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], VariantPriceResult.prototype, "variant_id", void 0);
__decorate([
    ApiProperty({ example: 'EUR' }),
    __metadata("design:type", String)
], VariantPriceResult.prototype, "currency", void 0);
__decorate([
    ApiProperty({ enum: ['set', 'refused'] }),
    __metadata("design:type", String)
], VariantPriceResult.prototype, "outcome", void 0);
__decorate([
    ApiPropertyOptional({ enum: ['variant_unknown', 'currency_not_sold'], description: 'Why it was refused' }),
    __metadata("design:type", String)
], VariantPriceResult.prototype, "code", void 0);
export class PricesBatchResult {
}
__decorate([
    ApiProperty({ type: 'integer', example: 1, description: 'How many prices are different now' }),
    __metadata("design:type", Number)
], PricesBatchResult.prototype, "changed", void 0);
__decorate([
    ApiProperty({ type: [VariantPriceResult], description: 'One result for each price, in their order' }),
    __metadata("design:type", Array)
], PricesBatchResult.prototype, "data", void 0);
let SetPricesBatchController = class SetPricesBatchController {
    constructor(commandBus) {
        this.commandBus = commandBus;
    }
    async set({ prices }) {
        const { changed, refusals } = await this.commandBus.execute(new SetPricesBatch(prices.map(({ variant_id, currency, amount }) => ({ variantId: variant_id.toLowerCase(), currency, amount }))));
        const data = prices.map(({ variant_id, currency }, index) => {
            const code = refusals[index];
            return code
                ? { variant_id, currency, outcome: 'refused', code }
                : { variant_id, currency, outcome: 'set' };
        });
        return { changed, data };
    }
};
__decorate([
    Post(),
    HttpCode(200),
    Access.scope('pricing:write'),
    ApiOperation({
        operationId: 'setPricesBatch',
        summary: 'Set up to 100 prices; each succeeds or is refused by itself',
        description: 'Repeating a batch changes nothing, so that it needs no idempotency key.',
    }),
    ApiOkResponse({ type: PricesBatchResult }),
    ApiProblem(422, 'validation_failed'),
    __param(0, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SetPricesBatchRequest]),
    __metadata("design:returntype", Promise)
], SetPricesBatchController.prototype, "set", null);
SetPricesBatchController = __decorate([
    ApiTags('Admin: pricing'),
    Controller('v1/admin/prices/batch'),
    __metadata("design:paramtypes", [CommandBus])
], SetPricesBatchController);
export { SetPricesBatchController };
//# sourceMappingURL=set-prices-batch.controller.js.map