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
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal } from '../../../platform/security/principal.js';
import { TimelineEntryView } from '../views/order.view.js';
import { GetOrderTimeline } from './get-order-timeline.handler.js';
let GetOrderTimelineController = class GetOrderTimelineController {
    constructor(queries) {
        this.queries = queries;
    }
    getOrderTimeline(id, query, { tokenHash }) {
        return this.queries.execute(new GetOrderTimeline(id, query, tokenHash));
    }
};
__decorate([
    Get(':id/timeline'),
    Access.order(),
    ApiOperation({
        operationId: 'getOrderTimeline',
        summary: 'What happened to an order, oldest first, for whoever holds its token',
        description: 'Without who did it, and with the notes that are meant for the shopper. Sorts: `at`.',
    }),
    ApiPage(TimelineEntryView),
    ApiProblem(400, 'invalid_cursor', 'malformed_parameter'),
    ApiProblem(401, 'token_required'),
    ApiProblem(404, 'orders.order_not_found'),
    __param(0, UuidParam()),
    __param(1, Query()),
    __param(2, CurrentPrincipal()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, PageQuery, Object]),
    __metadata("design:returntype", Promise)
], GetOrderTimelineController.prototype, "getOrderTimeline", null);
GetOrderTimelineController = __decorate([
    ApiTags('Store: orders'),
    Controller('v1/store/orders'),
    __metadata("design:paramtypes", [QueryBus])
], GetOrderTimelineController);
export { GetOrderTimelineController };
//# sourceMappingURL=get-order-timeline.controller.js.map