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
import { IsOptional, Matches } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { BracketedShippingOption } from '../views/bracketed-shipping-option.view.js';
import { ListShippingOptions } from './list-shipping-options.handler.js';
export class ShippingDestination {
}
__decorate([
    ApiProperty({ example: 'DE', description: 'ISO 3166-1 alpha-2' }),
    Matches(/^[A-Z]{2}$/, { message: 'country must be an ISO 3166-1 alpha-2 code such as DE' }),
    __metadata("design:type", String)
], ShippingDestination.prototype, "country", void 0);
__decorate([
    ApiPropertyOptional({ example: 'ES-CN', description: 'ISO 3166-2' }),
    IsOptional(),
    Matches(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, { message: 'region must be an ISO 3166-2 code such as ES-CN' }),
    __metadata("design:type", String)
], ShippingDestination.prototype, "region", void 0);
__decorate([
    ApiProperty({ example: 'EUR', description: 'ISO 4217' }),
    Matches(/^[A-Z]{3}$/, { message: 'currency must be an ISO 4217 code such as EUR' }),
    __metadata("design:type", String)
], ShippingDestination.prototype, "currency", void 0);
export class ShippingOptionsOfDestination {
}
__decorate([
    ApiProperty({ type: [BracketedShippingOption] }),
    __metadata("design:type", Array)
], ShippingOptionsOfDestination.prototype, "data", void 0);
let ListShippingOptionsController = class ListShippingOptionsController {
    constructor(queries) {
        this.queries = queries;
    }
    async list({ country, region, currency }) {
        return { data: await this.queries.execute(new ListShippingOptions(country, region, currency)) };
    }
};
__decorate([
    Get(),
    Access.public(),
    ApiOperation({ operationId: 'listShippingOptions', summary: 'How goods can be sent to a country, and for how much' }),
    ApiOkResponse({ type: ShippingOptionsOfDestination }),
    ApiProblem(400, 'malformed_parameter'),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ShippingDestination]),
    __metadata("design:returntype", Promise)
], ListShippingOptionsController.prototype, "list", null);
ListShippingOptionsController = __decorate([
    ApiTags('Store: shipping'),
    Controller('v1/store/shipping-options'),
    __metadata("design:paramtypes", [QueryBus])
], ListShippingOptionsController);
export { ListShippingOptionsController };
//# sourceMappingURL=list-shipping-options.controller.js.map