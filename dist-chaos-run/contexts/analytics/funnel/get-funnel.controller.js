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
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { Access } from '../../../platform/security/access.js';
import { periodOf } from '../domain/period.js';
import { PeriodDto, PeriodRequest } from '../views/period.request.js';
import { GetFunnel } from './get-funnel.handler.js';
const RATIO = { type: String, nullable: true, example: '0.3125' };
export class FunnelFiguresDto {
}
__decorate([
    ApiProperty({ type: 'integer', example: 80 }),
    __metadata("design:type", Number)
], FunnelFiguresDto.prototype, "carts_created", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 40, description: 'Carts that got their first line' }),
    __metadata("design:type", Number)
], FunnelFiguresDto.prototype, "carts_filled", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 30, description: 'Orders placed, with or without a cart' }),
    __metadata("design:type", Number)
], FunnelFiguresDto.prototype, "checkouts", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 26 }),
    __metadata("design:type", Number)
], FunnelFiguresDto.prototype, "cart_checkouts", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 28, description: 'Orders confirmed' }),
    __metadata("design:type", Number)
], FunnelFiguresDto.prototype, "orders", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 25 }),
    __metadata("design:type", Number)
], FunnelFiguresDto.prototype, "cart_orders", void 0);
__decorate([
    ApiProperty({ ...RATIO, description: 'carts_filled / carts_created' }),
    __metadata("design:type", Object)
], FunnelFiguresDto.prototype, "fill_rate", void 0);
__decorate([
    ApiProperty({ ...RATIO, description: 'cart_checkouts / carts_filled' }),
    __metadata("design:type", Object)
], FunnelFiguresDto.prototype, "checkout_rate", void 0);
__decorate([
    ApiProperty({ ...RATIO, description: 'orders / checkouts' }),
    __metadata("design:type", Object)
], FunnelFiguresDto.prototype, "confirmation_rate", void 0);
__decorate([
    ApiProperty({ ...RATIO, description: 'cart_orders / carts_created' }),
    __metadata("design:type", Object)
], FunnelFiguresDto.prototype, "conversion_rate", void 0);
export class FunnelDayDto extends FunnelFiguresDto {
}
__decorate([
    ApiProperty({ format: 'date', example: '2026-03-01' }),
    __metadata("design:type", String)
], FunnelDayDto.prototype, "date", void 0);
export class FunnelDto extends PeriodDto {
}
__decorate([
    ApiProperty({ type: [FunnelDayDto] }),
    __metadata("design:type", Array)
], FunnelDto.prototype, "data", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", FunnelFiguresDto)
], FunnelDto.prototype, "totals", void 0);
let GetFunnelController = class GetFunnelController {
    constructor(queries, clock) {
        this.queries = queries;
        this.clock = clock;
    }
    async get(request) {
        const period = periodOf(request.wanted(), this.clock.now());
        const { days, totals } = await this.queries.execute(new GetFunnel(period));
        return { from: period.from, to: period.to, time_zone: period.timeZone, data: days, totals };
    }
};
__decorate([
    Get(),
    Access.scope('analytics:read'),
    ApiOperation({
        operationId: 'getFunnel',
        summary: 'From cart to order, by day',
        description: 'Each step counts on the day it happened, so a cart may be created on one day and ordered on another.',
    }),
    ApiOkResponse({ type: FunnelDto }),
    ApiProblem(400, 'malformed_parameter', 'analytics.time-zone-unknown'),
    ApiProblem(422, 'analytics.period-invalid'),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [PeriodRequest]),
    __metadata("design:returntype", Promise)
], GetFunnelController.prototype, "get", null);
GetFunnelController = __decorate([
    ApiTags('Analytics'),
    Controller('v1/admin/analytics/funnel'),
    __metadata("design:paramtypes", [QueryBus,
        Clock])
], GetFunnelController);
export { GetFunnelController };
//# sourceMappingURL=get-funnel.controller.js.map