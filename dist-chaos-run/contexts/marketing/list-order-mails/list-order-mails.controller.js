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
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, PageQuery } from '../../../platform/http/page.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { ORDER_MAIL_KINDS } from '../domain/order-mail-kind.js';
import { OrderMailView } from '../views/order-mail.view.js';
import { ListOrderMails } from './list-order-mails.handler.js';
export class OrderMailsQuery extends PageQuery {
}
__decorate([
    ApiPropertyOptional({ enum: ORDER_MAIL_KINDS }),
    IsOptional(),
    IsIn(ORDER_MAIL_KINDS),
    __metadata("design:type", String)
], OrderMailsQuery.prototype, "kind", void 0);
let ListOrderMailsController = class ListOrderMailsController {
    constructor(queries) {
        this.queries = queries;
    }
    listOrderMails(id, query) {
        return this.queries.execute(new ListOrderMails(id, query));
    }
};
__decorate([
    Get(':id/mails'),
    Access.scope('orders:read'),
    ApiOperation({
        operationId: 'listOrderMails',
        summary: 'Which letters about an order went out when, newest first',
        description: 'Says nothing of whom they went to. Sorts: `planned_at`.',
    }),
    ApiPage(OrderMailView),
    ApiProblem(400, 'invalid_cursor', 'malformed_parameter'),
    ApiProblem(404, 'marketing.order_not_found'),
    __param(0, UuidParam()),
    __param(1, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, OrderMailsQuery]),
    __metadata("design:returntype", Promise)
], ListOrderMailsController.prototype, "listOrderMails", null);
ListOrderMailsController = __decorate([
    ApiTags('Admin: orders'),
    Controller('v1/admin/orders'),
    __metadata("design:paramtypes", [QueryBus])
], ListOrderMailsController);
export { ListOrderMailsController };
//# sourceMappingURL=list-order-mails.controller.js.map