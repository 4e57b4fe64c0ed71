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
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { ProductView } from '../views/product.view.js';
import { GetProduct } from './get-product.handler.js';
let GetProductController = class GetProductController {
    constructor(queries) {
        this.queries = queries;
    }
    get(id) {
        return this.queries.execute(new GetProduct(id));
    }
};
__decorate([
    Get(),
    Access.scope('catalog:read'),
    Versioned(),
    ApiOperation({ operationId: 'getProduct', summary: 'A product, whatever its status' }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiOkResponse({ type: ProductView }),
    ApiProblem(404, 'catalog.product_unknown', 'not_found'),
    __param(0, UuidParam()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], GetProductController.prototype, "get", null);
GetProductController = __decorate([
    ApiTags('Admin: products'),
    Controller('v1/admin/products/:id'),
    __metadata("design:paramtypes", [QueryBus])
], GetProductController);
export { GetProductController };
//# sourceMappingURL=get-product.controller.js.map