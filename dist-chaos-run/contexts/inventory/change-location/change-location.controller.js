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
import { Body, Controller, Patch } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsString, Length, Max, Min } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { IfMatch, Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { LocationView } from '../views/location.view.js';
import { ChangeLocation } from './change-location.handler.js';
export class ChangeLocationRequest {
}
__decorate([
    ApiPropertyOptional({ example: 'Southern warehouse' }),
    IfPresent(),
    IsString(),
    Length(1, 200),
    __metadata("design:type", String)
], ChangeLocationRequest.prototype, "name", void 0);
__decorate([
    ApiPropertyOptional({ type: 'integer', example: 50, description: 'Orders are served from the lowest first' }),
    IfPresent(),
    IsInt(),
    Min(0),
    Max(1_000_000),
    __metadata("design:type", Number)
], ChangeLocationRequest.prototype, "priority", void 0);
__decorate([
    ApiPropertyOptional({ example: false, description: 'Only stock of locations in use can be sold' }),
    IfPresent(),
    IsBoolean(),
    __metadata("design:type", Boolean)
], ChangeLocationRequest.prototype, "active", void 0);
let ChangeLocationController = class ChangeLocationController {
    constructor(commandBus) {
        this.commandBus = commandBus;
    }
    async change(id, changes, expectedVersion) {
        return this.commandBus.execute(new ChangeLocation(id, changes, expectedVersion));
    }
};
__decorate([
    Patch(),
    Versioned(),
    Access.scope('inventory:write'),
    ApiOperation({ operationId: 'changeLocation', summary: 'Change a location, or take it in or out of use' }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiOkResponse({ type: LocationView }),
    ApiProblem(404, 'inventory.location_not_found'),
    ApiProblem(422, 'validation_failed'),
    __param(0, UuidParam()),
    __param(1, Body()),
    __param(2, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, ChangeLocationRequest, Number]),
    __metadata("design:returntype", Promise)
], ChangeLocationController.prototype, "change", null);
ChangeLocationController = __decorate([
    ApiTags('Admin: inventory'),
    Controller('v1/admin/inventory/locations/:id'),
    __metadata("design:paramtypes", [CommandBus])
], ChangeLocationController);
export { ChangeLocationController };
//# sourceMappingURL=change-location.controller.js.map