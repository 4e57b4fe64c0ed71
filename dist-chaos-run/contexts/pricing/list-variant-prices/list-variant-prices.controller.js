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
import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { VariantPricesView } from '../views/variant-prices.view.js';
import { ListVariantPrices } from './list-variant-prices.handler.js';
let ListVariantPricesController = class ListVariantPricesController {
    constructor(queryBus) {
        this.queryBus = queryBus;
    }
    async list(id) {
        return this.queryBus.execute(new ListVariantPrices(id));
    }
};
__decorate([
    Get(),
    Access.scope('pricing:read'),
    ApiOperation({ operationId: 'listVariantPrices', summary: 'The prices of a variant in every currency' }),
    ApiParam({ name: 'id', format: 'uuid', description: 'The variant' }),
    ApiOkResponse({ type: VariantPricesView }),
    ApiProblem(404, 'pricing.variant_not_found'),
    __param(0, UuidParam()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], ListVariantPricesController.prototype, "list", null);
ListVariantPricesController = __decorate([
    ApiTags('Admin: pricing'),
    Controller('v1/admin/variants/:id/prices'),
    __metadata("design:paramtypes", [QueryBus])
], ListVariantPricesController);
export { ListVariantPricesController };
//# sourceMappingURL=list-variant-prices.controller.js.map