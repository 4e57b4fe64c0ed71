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
import { ApiPage } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { AlertView } from '../views/alert.view.js';
import { ListAlerts } from './list-alerts.handler.js';
import { AlertsQuery } from './list-alerts.request.js';
let ListAlertsController = class ListAlertsController {
    constructor(queryBus) {
        this.queryBus = queryBus;
    }
    async list(query) {
        return this.queryBus.execute(new ListAlerts(query));
    }
};
__decorate([
    Get(),
    Access.scope('inventory:read'),
    ApiOperation({
        operationId: 'listStockAlerts',
        summary: 'Levels that ran low, the newest first',
        description: 'An alert resolves itself when there is more than the threshold again. Sorts: `raised_at`.',
    }),
    ApiPage(AlertView),
    ApiProblem(400, 'invalid_cursor', 'malformed_parameter'),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [AlertsQuery]),
    __metadata("design:returntype", Promise)
], ListAlertsController.prototype, "list", null);
ListAlertsController = __decorate([
    ApiTags('Admin: inventory'),
    Controller('v1/admin/inventory/alerts'),
    __metadata("design:paramtypes", [QueryBus])
], ListAlertsController);
export { ListAlertsController };
//# sourceMappingURL=list-alerts.controller.js.map