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
import { OrderNoteView } from '../views/order-note.view.js';
import { ListOrderNotes } from './list-order-notes.handler.js';
let ListOrderNotesController = class ListOrderNotesController {
    constructor(queries) {
        this.queries = queries;
    }
    listOrderNotes(id, query) {
        return this.queries.execute(new ListOrderNotes(id, query));
    }
};
__decorate([
    Get(':id/notes'),
    Access.scope('orders:read'),
    ApiOperation({
        operationId: 'listOrderNotes',
        summary: 'What staff noted about an order, newest first',
        description: 'Sorts: `created_at`.',
    }),
    ApiPage(OrderNoteView),
    ApiProblem(400, 'invalid_cursor', 'malformed_parameter'),
    ApiProblem(404, 'orders.order_not_found'),
    __param(0, UuidParam()),
    __param(1, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, PageQuery]),
    __metadata("design:returntype", Promise)
], ListOrderNotesController.prototype, "listOrderNotes", null);
ListOrderNotesController = __decorate([
    ApiTags('Admin: orders'),
    Controller('v1/admin/orders'),
    __metadata("design:paramtypes", [QueryBus])
], ListOrderNotesController);
export { ListOrderNotesController };
//# sourceMappingURL=list-order-notes.controller.js.map