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
import { Body, Controller, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsBoolean, Matches } from 'class-validator';
import { exponentOf } from '../../../platform/domain/money.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { CurrencyView } from '../views/currency.view.js';
import { SetCurrency } from './set-currency.handler.js';
export class SetCurrencyParams {
}
__decorate([
    ApiProperty({ example: 'SEK', description: 'ISO 4217 code' }),
    Matches(/^[A-Z]{3}$/),
    __metadata("design:type", String)
], SetCurrencyParams.prototype, "code", void 0);
export class SetCurrencyRequest {
}
__decorate([
    ApiProperty({ example: true, description: 'Whether prices in it are shown and stored with their tax' }),
    IsBoolean(),
    __metadata("design:type", Boolean)
], SetCurrencyRequest.prototype, "prices_include_tax", void 0);
let SetCurrencyController = class SetCurrencyController {
    constructor(commandBus) {
        this.commandBus = commandBus;
    }
    async set({ code }, body) {
        await this.commandBus.execute(new SetCurrency(code, body.prices_include_tax));
        return { code, prices_include_tax: body.prices_include_tax, exponent: exponentOf(code) };
    }
};
__decorate([
    Put(),
    Access.scope('pricing:write'),
    ApiOperation({ operationId: 'setCurrency', summary: 'Sell in a currency, or change how its prices are meant' }),
    ApiOkResponse({ type: CurrencyView }),
    ApiProblem(400, 'malformed_parameter'),
    ApiProblem(422, 'validation_failed', 'pricing.currency_unknown'),
    __param(0, Param()),
    __param(1, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SetCurrencyParams, SetCurrencyRequest]),
    __metadata("design:returntype", Promise)
], SetCurrencyController.prototype, "set", null);
SetCurrencyController = __decorate([
    ApiTags('Admin: pricing'),
    Controller('v1/admin/currencies/:code'),
    __metadata("design:paramtypes", [CommandBus])
], SetCurrencyController);
export { SetCurrencyController };
//# sourceMappingURL=set-currency.controller.js.map