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
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, PageQuery } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { LocationView } from '../views/location.view.js';
import { ListLocations } from './list-locations.handler.js';
let ListLocationsController = class ListLocationsController {
    constructor(queryBus) {
        this.queryBus = queryBus;
    }
    async list(query) {
        return this.queryBus.execute(new ListLocations(query));
    }
};
__decorate([
    Get(),
    Access.scope('inventory:read'),
    ApiOperation({
        operationId: 'listLocations',
        summary: 'Locations, the preferred first',
        description: 'Sorts: `priority`, `code`.',
    }),
    ApiPage(LocationView),
    ApiProblem(400, 'invalid_cursor', 'malformed_parameter'),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [PageQuery]),
    __metadata("design:returntype", Promise)
], ListLocationsController.prototype, "list", null);
ListLocationsController = __decorate([
    ApiTags('Admin: inventory'),
    Controller('v1/admin/inventory/locations'),
    __metadata("design:paramtypes", [QueryBus])
], ListLocationsController);
export { ListLocationsController };
//# sourceMappingURL=list-locations.controller.js.map