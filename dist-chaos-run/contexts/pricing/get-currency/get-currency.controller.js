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
import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { CurrencyView } from '../views/currency.view.js';
import { GetCurrency } from './get-currency.handler.js';
let GetCurrencyController = class GetCurrencyController {
    constructor(queryBus) {
        this.queryBus = queryBus;
    }
    async get(code) {
        return this.queryBus.execute(new GetCurrency(code));
    }
};
__decorate([
    Get(),
    Access.scope('pricing:read'),
    ApiOperation({ operationId: 'getCurrency', summary: 'One currency the shop sells in' }),
    ApiParam({ name: 'code', example: 'EUR' }),
    ApiOkResponse({ type: CurrencyView }),
    ApiProblem(404, 'pricing.currency_not_found'),
    __param(0, Param('code')),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], GetCurrencyController.prototype, "get", null);
GetCurrencyController = __decorate([
    ApiTags('Admin: pricing'),
    Controller('v1/admin/currencies/:code'),
    __metadata("design:paramtypes", [QueryBus])
], GetCurrencyController);
export { GetCurrencyController };
//# sourceMappingURL=get-currency.controller.js.map