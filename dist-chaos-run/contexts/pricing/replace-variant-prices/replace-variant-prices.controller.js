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
import { ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, ValidateNested } from 'class-validator';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { VariantPricesView } from '../views/variant-prices.view.js';
import { ReplaceVariantPrices } from './replace-variant-prices.handler.js';
export class ReplaceVariantPricesRequest {
}
__decorate([
    ApiProperty({
        type: [MoneyDto],
        description: 'All prices, one for each currency; those in other currencies are taken away',
        example: [
            { amount: 1999, currency: 'EUR' },
            { amount: 2199, currency: 'USD' },
        ],
    }),
    IsArray(),
    ArrayMaxSize(200),
    ArrayUnique((price) => price?.currency, { message: 'a currency has more than one price' }),
    ValidateNested({ each: true }),
    Type(() => MoneyDto),
    __metadata("design:type", Array)
], ReplaceVariantPricesRequest.prototype, "prices", void 0);
let ReplaceVariantPricesController = class ReplaceVariantPricesController {
    constructor(commandBus) {
        this.commandBus = commandBus;
    }
    async replace(id, { prices }) {
        await this.commandBus.execute(new ReplaceVariantPrices(id, prices));
        return { variant_id: id, prices: [...prices].sort((a, b) => (a.currency < b.currency ? -1 : 1)) };
    }
};
__decorate([
    Put(),
    Access.scope('pricing:write'),
    ApiOperation({ operationId: 'replaceVariantPrices', summary: 'Set the whole set of prices of a variant' }),
    ApiParam({ name: 'id', format: 'uuid', description: 'The variant' }),
    ApiOkResponse({ type: VariantPricesView }),
    ApiProblem(404, 'pricing.variant_not_found'),
    ApiProblem(422, 'validation_failed', 'pricing.currency_not_sold'),
    __param(0, UuidParam()),
    __param(1, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, ReplaceVariantPricesRequest]),
    __metadata("design:returntype", Promise)
], ReplaceVariantPricesController.prototype, "replace", null);
ReplaceVariantPricesController = __decorate([
    ApiTags('Admin: pricing'),
    Controller('v1/admin/variants/:id/prices'),
    __metadata("design:paramtypes", [CommandBus])
], ReplaceVariantPricesController);
export { ReplaceVariantPricesController };
//# sourceMappingURL=replace-variant-prices.controller.js.map