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
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, PageQuery } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { TaxRateView } from '../views/tax-rate.view.js';
import { ListTaxRates } from './list-tax-rates.handler.js';
export class TaxRatesQuery extends PageQuery {
}
__decorate([
    ApiPropertyOptional({ type: String, example: 'ES', description: 'ISO 3166-1 alpha-2' }),
    IsOptional(),
    Matches(/^[A-Z]{2}$/),
    __metadata("design:type", String)
], TaxRatesQuery.prototype, "country", void 0);
let ListTaxRatesController = class ListTaxRatesController {
    constructor(queryBus) {
        this.queryBus = queryBus;
    }
    async list({ country, ...query }) {
        return this.queryBus.execute(new ListTaxRates(query, country));
    }
};
__decorate([
    Get(),
    Access.scope('pricing:read'),
    ApiOperation({ operationId: 'listTaxRates', summary: 'Tax rates by country', description: 'Sorts: `country`.' }),
    ApiPage(TaxRateView),
    ApiProblem(400, 'invalid_cursor', 'malformed_parameter'),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [TaxRatesQuery]),
    __metadata("design:returntype", Promise)
], ListTaxRatesController.prototype, "list", null);
ListTaxRatesController = __decorate([
    ApiTags('Admin: pricing'),
    Controller('v1/admin/tax-rates'),
    __metadata("design:paramtypes", [QueryBus])
], ListTaxRatesController);
export { ListTaxRatesController };
//# sourceMappingURL=list-tax-rates.controller.js.map