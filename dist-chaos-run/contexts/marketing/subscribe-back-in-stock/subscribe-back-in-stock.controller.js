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
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOperation, ApiParam, ApiProperty, ApiTags, } from '@nestjs/swagger';
import { IsEmail, Matches, MaxLength } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { RateLimits } from '../../../platform/security/rate-limits.js';
import { EndBackInStock } from './end-back-in-stock.handler.js';
import { SubscribeBackInStock } from './subscribe-back-in-stock.handler.js';
/** What one address may ask for in a minute. */
const LIMIT = { name: 'back-in-stock', most: 30, seconds: 60 };
export class BackInStockRequest {
}
__decorate([
    ApiProperty({ format: 'email', maxLength: 254, example: 'ada@example.com' }),
    IsEmail(),
    MaxLength(254),
    __metadata("design:type", String)
], BackInStockRequest.prototype, "email", void 0);
export class BackInStockAccepted {
}
__decorate([
    ApiProperty({
        example: 'bs_2n0R0b7cSvJm2iYx0Wm0kq3qk8Yb1m7cVt4cK9X0d1s',
        description: 'Ends the wait that this request began. Of no use where the address was waiting before.',
    }),
    __metadata("design:type", String)
], BackInStockAccepted.prototype, "unsubscribe_token", void 0);
export class EndBackInStockRequest {
}
__decorate([
    ApiProperty({ example: 'bs_2n0R0b7cSvJm2iYx0Wm0kq3qk8Yb1m7cVt4cK9X0d1s' }),
    Matches(/^bs_[A-Za-z0-9_-]{43}$/),
    __metadata("design:type", String)
], EndBackInStockRequest.prototype, "token", void 0);
let SubscribeBackInStockController = class SubscribeBackInStockController {
    constructor(commandBus, limits) {
        this.commandBus = commandBus;
        this.limits = limits;
    }
    async subscribe(id, { email }, request) {
        this.limits.take(LIMIT, request.ip);
        return { unsubscribe_token: await this.commandBus.execute(new SubscribeBackInStock(id, email)) };
    }
    async unsubscribe({ token }, request) {
        this.limits.take(LIMIT, request.ip);
        await this.commandBus.execute(new EndBackInStock(token));
    }
};
__decorate([
    Post('variants/:id/back-in-stock'),
    HttpCode(202),
    Access.public(),
    ApiOperation({
        operationId: 'subscribeBackInStock',
        summary: 'Be written to once when a variant can be bought again',
        description: 'One letter, to the longest waiting first and to as many as there are units; then the address is deleted. The answer is the same whether the address was waiting before.',
    }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiAcceptedResponse({ type: BackInStockAccepted }),
    ApiProblem(404, 'marketing.variant_not_on_sale'),
    ApiProblem(409, 'marketing.variant_in_stock'),
    ApiProblem(422, 'validation_failed'),
    ApiProblem(429, 'too_many_requests'),
    __param(0, UuidParam()),
    __param(1, Body()),
    __param(2, Req()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, BackInStockRequest, Object]),
    __metadata("design:returntype", Promise)
], SubscribeBackInStockController.prototype, "subscribe", null);
__decorate([
    Post('back-in-stock/unsubscribe'),
    HttpCode(204),
    Access.public(),
    ApiOperation({
        operationId: 'unsubscribeBackInStock',
        summary: 'Wait no longer',
        description: 'The answer is the same whether somebody waited.',
    }),
    ApiNoContentResponse(),
    ApiProblem(422, 'validation_failed'),
    ApiProblem(429, 'too_many_requests'),
    __param(0, Body()),
    __param(1, Req()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EndBackInStockRequest, Object]),
    __metadata("design:returntype", Promise)
], SubscribeBackInStockController.prototype, "unsubscribe", null);
SubscribeBackInStockController = __decorate([
    ApiTags('Store: availability'),
    Controller('v1/store'),
    __metadata("design:paramtypes", [CommandBus,
        RateLimits])
], SubscribeBackInStockController);
export { SubscribeBackInStockController };
//# sourceMappingURL=subscribe-back-in-stock.controller.js.map