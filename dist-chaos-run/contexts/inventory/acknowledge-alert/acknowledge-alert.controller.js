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
import { Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal } from '../../../platform/security/principal.js';
import { AlertView } from '../views/alert.view.js';
import { AcknowledgeAlert } from './acknowledge-alert.handler.js';
let AcknowledgeAlertController = class AcknowledgeAlertController {
    constructor(commandBus) {
        this.commandBus = commandBus;
    }
    async acknowledge(id, principal) {
        return this.commandBus.execute(new AcknowledgeAlert(id, principal.id));
    }
};
__decorate([
    Post(),
    HttpCode(200),
    Versioned(),
    Access.scope('inventory:write'),
    ApiOperation({
        operationId: 'acknowledgeStockAlert',
        summary: 'Say that somebody sees to it',
        description: 'Acknowledging again changes nothing.',
    }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiOkResponse({ type: AlertView }),
    ApiProblem(404, 'inventory.alert_not_found'),
    ApiProblem(409, 'inventory.alert_resolved'),
    __param(0, UuidParam()),
    __param(1, CurrentPrincipal()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Object]),
    __metadata("design:returntype", Promise)
], AcknowledgeAlertController.prototype, "acknowledge", null);
AcknowledgeAlertController = __decorate([
    ApiTags('Admin: inventory'),
    Controller('v1/admin/inventory/alerts/:id/acknowledge'),
    __metadata("design:paramtypes", [CommandBus])
], AcknowledgeAlertController);
export { AcknowledgeAlertController };
//# sourceMappingURL=acknowledge-alert.controller.js.map