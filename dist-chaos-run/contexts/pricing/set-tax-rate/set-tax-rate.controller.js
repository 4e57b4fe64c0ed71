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
import { Body, Controller, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsISO31661Alpha2, Matches, ValidateIf } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { STANDARD } from '../domain/tax-rates.js';
import { TaxRateView } from '../views/tax-rate.view.js';
import { SetTaxRate } from './set-tax-rate.handler.js';
export class SetTaxRateRequest {
}
__decorate([
    ApiProperty({ example: 'DE', description: 'ISO 3166-1 alpha-2' }),
    Matches(/^[A-Z]{2}$/),
    IsISO31661Alpha2(),
    __metadata("design:type", String)
], SetTaxRateRequest.prototype, "country", void 0);
__decorate([
    ApiPropertyOptional({
        type: String,
        nullable: true,
        example: 'ES-CN',
        description: 'ISO 3166-2; absent for the whole country',
    }),
    ValidateIf((_rate, region) => region !== undefined && region !== null),
    Matches(/^[A-Z]{2}-[A-Z0-9]{1,3}$/),
    __metadata("design:type", Object)
], SetTaxRateRequest.prototype, "region", void 0);
__decorate([
    ApiPropertyOptional({ example: 'reduced', default: STANDARD, description: "Goods' tax category" }),
    IfPresent(),
    Matches(/^[a-z][a-z0-9_-]{0,39}$/),
    __metadata("design:type", String)
], SetTaxRateRequest.prototype, "category", void 0);
__decorate([
    ApiProperty({ example: '0.07', description: 'A decimal fraction from 0 to 1 with up to six decimals' }),
    Matches(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/),
    __metadata("design:type", String)
], SetTaxRateRequest.prototype, "rate", void 0);
let SetTaxRateController = class SetTaxRateController {
    constructor(commandBus) {
        this.commandBus = commandBus;
    }
    async set({ country, region, category, rate }) {
        return this.commandBus.execute(new SetTaxRate(country, region ?? null, category ?? STANDARD, rate));
    }
};
__decorate([
    Put(),
    Access.scope('pricing:write'),
    ApiOperation({
        operationId: 'setTaxRate',
        summary: 'Set the tax rate of a country, or of a region or a category of goods in it',
        description: "The most particular rate applies: the category's in the region, the category's in the country, " +
            "the region's standard rate, the country's. Orders keep the rates they were placed with.",
    }),
    ApiOkResponse({ type: TaxRateView }),
    ApiProblem(422, 'validation_failed', 'pricing.region_elsewhere'),
    __param(0, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SetTaxRateRequest]),
    __metadata("design:returntype", Promise)
], SetTaxRateController.prototype, "set", null);
SetTaxRateController = __decorate([
    ApiTags('Admin: pricing'),
    Controller('v1/admin/tax-rates'),
    __metadata("design:paramtypes", [CommandBus])
], SetTaxRateController);
export { SetTaxRateController };
//# sourceMappingURL=set-tax-rate.controller.js.map