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
import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { PublicRead } from '../../../platform/http/public-read.js';
import { Access } from '../../../platform/security/access.js';
import { GetStoreProduct } from './get-store-product.handler.js';
import { InCurrency } from './in-currency.js';
import { StoreProduct } from './store-product.view.js';
let GetStoreProductController = class GetStoreProductController {
    constructor(queries) {
        this.queries = queries;
    }
    get(idOrHandle, { currency = 'EUR' }) {
        return this.queries.execute(new GetStoreProduct(idOrHandle, currency));
    }
};
__decorate([
    Get(),
    Access.public(),
    PublicRead(),
    ApiOperation({ operationId: 'getStoreProduct', summary: 'A product on sale, by id or handle' }),
    ApiParam({ name: 'id_or_handle', example: 'enamel-mug' }),
    ApiOkResponse({ type: StoreProduct }),
    ApiProblem(400, 'malformed_parameter'),
    ApiProblem(404, 'catalog.product_unknown'),
    __param(0, Param('id_or_handle')),
    __param(1, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, InCurrency]),
    __metadata("design:returntype", Promise)
], GetStoreProductController.prototype, "get", null);
GetStoreProductController = __decorate([
    ApiTags('Store: products'),
    Controller('v1/store/products/:id_or_handle'),
    __metadata("design:paramtypes", [QueryBus])
], GetStoreProductController);
export { GetStoreProductController };
//# sourceMappingURL=get-store-product.controller.js.map