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
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, Matches } from 'class-validator';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { Access } from '../../../platform/security/access.js';
import { periodOf } from '../domain/period.js';
import { PeriodDto, PeriodRequest } from '../views/period.request.js';
import { GetDailySales } from './get-daily-sales.handler.js';
export class DailySalesRequest extends PeriodRequest {
}
__decorate([
    ApiPropertyOptional({ example: 'EUR', description: 'Only this currency; all of them by default.' }),
    IsOptional(),
    Matches(/^[A-Z]{3}$/),
    __metadata("design:type", String)
], DailySalesRequest.prototype, "currency", void 0);
__decorate([
    ApiPropertyOptional({ default: false, description: 'Also answer days without a sale, as zeros.' }),
    IsOptional(),
    Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value)),
    IsBoolean(),
    __metadata("design:type", Boolean)
], DailySalesRequest.prototype, "fill", void 0);
export class SalesFiguresDto {
}
__decorate([
    ApiProperty({ example: 'EUR' }),
    __metadata("design:type", String)
], SalesFiguresDto.prototype, "currency", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 12, description: 'Orders confirmed' }),
    __metadata("design:type", Number)
], SalesFiguresDto.prototype, "orders", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 31, description: 'Units confirmed, and those that edits added' }),
    __metadata("design:type", Number)
], SalesFiguresDto.prototype, "units", void 0);
__decorate([
    ApiProperty({ description: 'Order totals: items, tax and shipping; edits by what they add to them' }),
    __metadata("design:type", MoneyDto)
], SalesFiguresDto.prototype, "gross", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], SalesFiguresDto.prototype, "items_net", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], SalesFiguresDto.prototype, "items_tax", void 0);
__decorate([
    ApiProperty({ description: 'Shipping, its tax included' }),
    __metadata("design:type", MoneyDto)
], SalesFiguresDto.prototype, "shipping", void 0);
__decorate([
    ApiProperty({ description: 'Money that went back on these days, whenever it was earned' }),
    __metadata("design:type", MoneyDto)
], SalesFiguresDto.prototype, "refunds", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 1 }),
    __metadata("design:type", Number)
], SalesFiguresDto.prototype, "refund_count", void 0);
__decorate([
    ApiProperty({ description: 'Sales whose payment was let go before it was taken' }),
    __metadata("design:type", MoneyDto)
], SalesFiguresDto.prototype, "voided", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 0, description: 'Confirmed orders that were cancelled' }),
    __metadata("design:type", Number)
], SalesFiguresDto.prototype, "cancelled_orders", void 0);
__decorate([
    ApiProperty({
        type: 'integer',
        example: 2,
        description: 'Their units, and those cancelled line by line or by edits',
    }),
    __metadata("design:type", Number)
], SalesFiguresDto.prototype, "cancelled_units", void 0);
__decorate([
    ApiProperty({ description: 'gross - refunds - voided; negative when more went back than came in', type: MoneyDto }),
    __metadata("design:type", MoneyDto)
], SalesFiguresDto.prototype, "net", void 0);
__decorate([
    ApiProperty({ type: MoneyDto, nullable: true, description: 'gross / orders' }),
    __metadata("design:type", Object)
], SalesFiguresDto.prototype, "average_order", void 0);
export class SalesDayDto extends SalesFiguresDto {
}
__decorate([
    ApiProperty({ format: 'date', example: '2026-03-01' }),
    __metadata("design:type", String)
], SalesDayDto.prototype, "date", void 0);
export class DailySalesDto extends PeriodDto {
}
__decorate([
    ApiProperty({ type: [SalesDayDto], description: 'By day, then currency' }),
    __metadata("design:type", Array)
], DailySalesDto.prototype, "data", void 0);
__decorate([
    ApiProperty({ type: [SalesFiguresDto], description: 'The whole period, by currency' }),
    __metadata("design:type", Array)
], DailySalesDto.prototype, "totals", void 0);
let GetDailySalesController = class GetDailySalesController {
    constructor(queries, clock) {
        this.queries = queries;
        this.clock = clock;
    }
    async get(request) {
        const period = periodOf(request.wanted(), this.clock.now());
        const sales = await this.queries.execute(new GetDailySales(period, request.currency ?? null, request.fill ?? false));
        const { from, to, timeZone: time_zone } = period;
        return { from, to, time_zone, data: sales.days, totals: sales.totals };
    }
};
__decorate([
    Get(),
    Access.scope('analytics:read'),
    ApiOperation({
        operationId: 'getDailySales',
        summary: 'Sales by day and currency',
        description: 'What was sold, refunded and cancelled on each day of a time zone. Each event counts on the day it happened.',
    }),
    ApiOkResponse({ type: DailySalesDto }),
    ApiProblem(400, 'malformed_parameter', 'analytics.time-zone-unknown'),
    ApiProblem(422, 'analytics.period-invalid'),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [DailySalesRequest]),
    __metadata("design:returntype", Promise)
], GetDailySalesController.prototype, "get", null);
GetDailySalesController = __decorate([
    ApiTags('Analytics'),
    Controller('v1/admin/analytics/sales'),
    __metadata("design:paramtypes", [QueryBus,
        Clock])
], GetDailySalesController);
export { GetDailySalesController };
//# sourceMappingURL=get-daily-sales.controller.js.map