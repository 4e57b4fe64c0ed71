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
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { CreateLocation } from '../contract/create-location.command.js';
import { LocationView } from '../views/location.view.js';
export class CreateLocationRequest {
}
__decorate([
    ApiProperty({ example: 'south', description: 'Lower-case letters, digits, - and _; stays as it is' }),
    Matches(/^[a-z0-9][a-z0-9_-]{0,49}$/),
    __metadata("design:type", String)
], CreateLocationRequest.prototype, "code", void 0);
__decorate([
    ApiProperty({ example: 'Southern warehouse' }),
    IsString(),
    Length(1, 200),
    __metadata("design:type", String)
], CreateLocationRequest.prototype, "name", void 0);
__decorate([
    ApiPropertyOptional({ type: 'integer', default: 100, description: 'Orders are served from the lowest first' }),
    IfPresent(),
    IsInt(),
    Min(0),
    Max(1_000_000),
    __metadata("design:type", Number)
], CreateLocationRequest.prototype, "priority", void 0);
__decorate([
    ApiPropertyOptional({ default: true, description: 'Only stock of locations in use can be sold' }),
    IfPresent(),
    IsBoolean(),
    __metadata("design:type", Boolean)
], CreateLocationRequest.prototype, "active", void 0);
let CreateLocationController = class CreateLocationController {
    constructor(commandBus) {
        this.commandBus = commandBus;
    }
    async create({ code, name, priority = 100, active = true }) {
        return this.commandBus.execute(new CreateLocation(code, { name, priority, active }));
    }
};
__decorate([
    Post(),
    Idempotent(),
    Versioned(),
    Access.scope('inventory:write'),
    ApiOperation({ operationId: 'createLocation', summary: 'Add a location' }),
    ApiCreatedResponse({ type: LocationView }),
    ApiProblem(409, 'inventory.location_code_taken'),
    ApiProblem(422, 'validation_failed'),
    __param(0, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [CreateLocationRequest]),
    __metadata("design:returntype", Promise)
], CreateLocationController.prototype, "create", null);
CreateLocationController = __decorate([
    ApiTags('Admin: inventory'),
    Controller('v1/admin/inventory/locations'),
    __metadata("design:paramtypes", [CommandBus])
], CreateLocationController);
export { CreateLocationController };
//# sourceMappingURL=create-location.controller.js.map