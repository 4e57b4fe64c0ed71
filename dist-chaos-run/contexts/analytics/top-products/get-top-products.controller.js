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
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { NumberParam } from '../../../platform/http/number-param.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { Access } from '../../../platform/security/access.js';
import { periodOf } from '../domain/period.js';
import { PeriodDto, PeriodRequest } from '../views/period.request.js';
import { GetTopProducts } from './get-top-products.handler.js';
export class TopProductsRequest extends PeriodRequest {
}
__decorate([
    ApiProperty({ example: 'EUR', description: 'Amounts of several currencies cannot be ranked together.' }),
    Matches(/^[A-Z]{3}$/),
    __metadata("design:type", String)
], TopProductsRequest.prototype, "currency", void 0);
__decorate([
    ApiPropertyOptional({ enum: ['gross', 'units'], default: 'gross' }),
    IsOptional(),
    IsIn(['gross', 'units']),
    __metadata("design:type", String)
], TopProductsRequest.prototype, "by", void 0);
__decorate([
    ApiPropertyOptional({ type: 'integer', default: 20, minimum: 1, maximum: 100 }),
    IsOptional(),
    NumberParam(),
    IsInt(),
    Min(1),
    Max(100),
    __metadata("design:type", Number)
], TopProductsRequest.prototype, "limit", void 0);
export class TopProductDto {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], TopProductDto.prototype, "product_id", void 0);
__decorate([
    ApiProperty({ example: 'Ash wood salad bowl', description: 'As it was called when it was last sold' }),
    __metadata("design:type", String)
], TopProductDto.prototype, "title", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 18 }),
    __metadata("design:type", Number)
], TopProductDto.prototype, "units", void 0);
__decorate([
    ApiProperty({ description: 'Lines with tax, less what was cancelled, before refunds' }),
    __metadata("design:type", MoneyDto)
], TopProductDto.prototype, "gross", void 0);
export class TopProductsDto extends PeriodDto {
}
__decorate([
    ApiProperty({ type: [TopProductDto], description: 'Best first' }),
    __metadata("design:type", Array)
], TopProductsDto.prototype, "data", void 0);
let GetTopProductsController = class GetTopProductsController {
    constructor(queries, clock) {
        this.queries = queries;
        this.clock = clock;
    }
    async get(request) {
        const { currency, by = 'gross', limit = 20 } = request;
        const period = periodOf(request.wanted(), this.clock.now());
        const data = await this.queries.execute(new GetTopProducts(period, currency, by, limit));
        return { from: period.from, to: period.to, time_zone: period.timeZone, data };
    }
};
__decorate([
    Get(),
    Access.scope('analytics:read'),
    ApiOperation({
        operationId: 'getTopProducts',
        summary: 'Best-selling products',
        description: 'Products of the orders confirmed in the period, by money or by units; what edits add and what is cancelled counts ' +
            'on its own day.',
    }),
    ApiOkResponse({ type: TopProductsDto }),
    ApiProblem(400, 'malformed_parameter', 'analytics.time-zone-unknown'),
    ApiProblem(422, 'analytics.period-invalid'),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [TopProductsRequest]),
    __metadata("design:returntype", Promise)
], GetTopProductsController.prototype, "get", null);
GetTopProductsController = __decorate([
    ApiTags('Analytics'),
    Controller('v1/admin/analytics/top-products'),
    __metadata("design:paramtypes", [QueryBus,
        Clock])
], GetTopProductsController);
export { GetTopProductsController };
//# sourceMappingURL=get-top-products.controller.js.map