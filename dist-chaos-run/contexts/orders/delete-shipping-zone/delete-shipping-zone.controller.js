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
import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { DeleteShippingZone } from './delete-shipping-zone.handler.js';
let DeleteShippingZoneController = class DeleteShippingZoneController {
    constructor(commands) {
        this.commands = commands;
    }
    delete(code) {
        return this.commands.execute(new DeleteShippingZone(code));
    }
};
__decorate([
    Delete(),
    HttpCode(204),
    Access.scope('orders:write'),
    ApiOperation({ operationId: 'deleteShippingZone', summary: 'Stop shipping to a zone' }),
    ApiNoContentResponse(),
    ApiProblem(404, 'orders.shipping_zone_not_found'),
    __param(0, Param('code')),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], DeleteShippingZoneController.prototype, "delete", null);
DeleteShippingZoneController = __decorate([
    ApiTags('Admin: shipping'),
    Controller('v1/admin/shipping-zones/:code'),
    __metadata("design:paramtypes", [CommandBus])
], DeleteShippingZoneController);
export { DeleteShippingZoneController };
//# sourceMappingURL=delete-shipping-zone.controller.js.map