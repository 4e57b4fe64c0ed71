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
import { Controller, Delete, HttpCode } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiNoContentResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { DeleteTaxRate } from './delete-tax-rate.handler.js';
let DeleteTaxRateController = class DeleteTaxRateController {
    constructor(commandBus) {
        this.commandBus = commandBus;
    }
    async delete(id) {
        await this.commandBus.execute(new DeleteTaxRate(id));
    }
};
__decorate([
    Delete(),
    HttpCode(204),
    Access.scope('pricing:write'),
    ApiOperation({ operationId: 'deleteTaxRate', summary: 'Delete a tax rate' }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiNoContentResponse(),
    ApiProblem(404, 'pricing.tax_rate_not_found'),
    __param(0, UuidParam()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], DeleteTaxRateController.prototype, "delete", null);
DeleteTaxRateController = __decorate([
    ApiTags('Admin: pricing'),
    Controller('v1/admin/tax-rates/:id'),
    __metadata("design:paramtypes", [CommandBus])
], DeleteTaxRateController);
export { DeleteTaxRateController };
//# sourceMappingURL=delete-tax-rate.controller.js.map