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
import { LocationView } from '../views/location.view.js';
import { GetLocation } from './get-location.handler.js';
let GetLocationController = class GetLocationController {
    constructor(queryBus) {
        this.queryBus = queryBus;
    }
    async get(id) {
        return this.queryBus.execute(new GetLocation(id));
    }
};
__decorate([
    Get(),
    Versioned(),
    Access.scope('inventory:read'),
    ApiOperation({ operationId: 'getLocation', summary: 'One location' }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiOkResponse({ type: LocationView }),
    ApiProblem(404, 'inventory.location_not_found'),
    __param(0, UuidParam()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], GetLocationController.prototype, "get", null);
GetLocationController = __decorate([
    ApiTags('Admin: inventory'),
    Controller('v1/admin/inventory/locations/:id'),
    __metadata("design:paramtypes", [QueryBus])
], GetLocationController);
export { GetLocationController };
//# sourceMappingURL=get-location.controller.js.map