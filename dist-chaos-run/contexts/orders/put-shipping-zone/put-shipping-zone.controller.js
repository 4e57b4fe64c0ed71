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
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { PutShippingZone } from '../contract/put-shipping-zone.command.js';
import { ShippingZoneDto, ZONE_CODE } from '../views/shipping-zone.dto.js';
import { ShippingZoneView } from '../views/shipping-zone.view.js';
export class ShippingZoneCode {
}
__decorate([
    Matches(ZONE_CODE, { message: 'code must be lower-case letters, digits, - and _' }),
    __metadata("design:type", String)
], ShippingZoneCode.prototype, "code", void 0);
let PutShippingZoneController = class PutShippingZoneController {
    constructor(commands) {
        this.commands = commands;
    }
    put({ code }, zone) {
        return this.commands.execute(new PutShippingZone(zoneOf(code, zone)));
    }
};
__decorate([
    Put(),
    Access.scope('orders:write'),
    ApiOperation({
        operationId: 'putShippingZone',
        summary: 'Create or replace a shipping zone',
        description: 'The whole zone as it shall be. An option keeps its id as long as its code stays in the zone.',
    }),
    ApiParam({ name: 'code', example: 'dach', schema: { type: 'string', pattern: ZONE_CODE.source } }),
    ApiOkResponse({ type: ShippingZoneView }),
    ApiProblem(400, 'malformed_parameter'),
    ApiProblem(422, 'validation_failed', 'orders.shipping_zone_nowhere'),
    __param(0, Param()),
    __param(1, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ShippingZoneCode, ShippingZoneDto]),
    __metadata("design:returntype", Promise)
], PutShippingZoneController.prototype, "put", null);
PutShippingZoneController = __decorate([
    ApiTags('Admin: shipping'),
    Controller('v1/admin/shipping-zones/:code'),
    __metadata("design:paramtypes", [CommandBus])
], PutShippingZoneController);
export { PutShippingZoneController };
function zoneOf(code, { name, countries, regions, options }) {
    return {
        ...{ code, name, countries, regions: regions ?? [] },
        options: options.map((option) => ({
            code: option.code,
            name: option.name,
            deliveryEstimate: option.delivery_estimate ?? null,
            rates: option.prices.flatMap(({ currency, brackets }) => brackets.map(({ max_weight_grams: maxWeightGrams, amount, free_from }) => ({
                ...{ currency, maxWeightGrams, amount, freeFrom: free_from ?? null },
            }))),
        })),
    };
}
//# sourceMappingURL=put-shipping-zone.controller.js.map