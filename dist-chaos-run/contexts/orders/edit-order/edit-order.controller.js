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
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentActor } from '../../../platform/security/principal.js';
import { OrderLineView, OrderView, toLineView, toOrderView } from '../views/order.view.js';
import { EditOrder } from './edit-order.handler.js';
import { EditOrderRequest, PreviewOrderEditRequest, toWishes } from './edit-order.request.js';
import { editedTotals } from './edited-totals.js';
import { PreviewOrderEdit } from './preview-order-edit.handler.js';
export class EditedTotals {
}
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], EditedTotals.prototype, "items", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], EditedTotals.prototype, "shipping", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], EditedTotals.prototype, "tax", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], EditedTotals.prototype, "total", void 0);
__decorate([
    ApiProperty({ description: 'What would be to pay' }),
    __metadata("design:type", MoneyDto)
], EditedTotals.prototype, "due", void 0);
__decorate([
    ApiProperty({ description: 'What would be given back' }),
    __metadata("design:type", MoneyDto)
], EditedTotals.prototype, "refund", void 0);
export class OrderEditPreview {
}
__decorate([
    ApiProperty({ type: [OrderLineView], description: 'All lines as they would be' }),
    __metadata("design:type", Array)
], OrderEditPreview.prototype, "lines", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", EditedTotals)
], OrderEditPreview.prototype, "totals", void 0);
const INVALID = ['validation_failed', 'orders.unknown_line', 'orders.lines_not_sellable', 'orders.edit_empty', 'orders.edit_contradicts', 'orders.too_many_lines']; // prettier-ignore
const CONFLICTS = ['orders.over_cancelled', 'orders.edit_leaves_nothing', 'orders.step_refused'];
let EditOrderController = class EditOrderController {
    constructor(commands, queries) {
        this.commands = commands;
        this.queries = queries;
    }
    async editOrder(id, request, by) {
        const { expected_total: expectedTotal, note } = request;
        return toOrderView(await this.commands.execute(new EditOrder(id, toWishes(request), expectedTotal, note, by)));
    }
    async previewOrderEdit(id, request) {
        const { order, edited } = await this.queries.execute(new PreviewOrderEdit(id, toWishes(request)));
        const money = (amount) => ({ amount, currency: order.currency });
        return { lines: edited.lines.map((line) => toLineView(line, money)), totals: editedTotals(order, edited) };
    }
};
__decorate([
    Post(':id/edits'),
    Access.scope('orders:write'),
    Idempotent({ required: true }),
    ApiOperation({
        operationId: 'editOrder',
        summary: 'Change what a sold order sells',
        description: 'Added lines cost what they cost today, sold lines keep their prices. Stock is sold and returned at once. What the ' +
            'total falls by is refunded; what it rises by is due, and nothing more leaves the house until it is paid.',
    }),
    ApiCreatedResponse({ type: OrderView }),
    ApiProblem(404, 'orders.order_not_found'),
    ApiProblem(409, ...CONFLICTS, 'out_of_stock', 'total_changed'),
    ApiProblem(422, ...INVALID),
    __param(0, UuidParam()),
    __param(1, Body()),
    __param(2, CurrentActor()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, EditOrderRequest, String]),
    __metadata("design:returntype", Promise)
], EditOrderController.prototype, "editOrder", null);
__decorate([
    Post(':id/edits/preview'),
    HttpCode(200),
    Access.scope('orders:read'),
    ApiOperation({
        operationId: 'previewOrderEdit',
        summary: 'What an edit would make of an order',
        description: 'Changes nothing, and does not look at the stock. Send its `total` as `expected_total` with the edit.',
    }),
    ApiOkResponse({ type: OrderEditPreview }),
    ApiProblem(404, 'orders.order_not_found'),
    ApiProblem(409, ...CONFLICTS),
    ApiProblem(422, ...INVALID),
    __param(0, UuidParam()),
    __param(1, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, PreviewOrderEditRequest]),
    __metadata("design:returntype", Promise)
], EditOrderController.prototype, "previewOrderEdit", null);
EditOrderController = __decorate([
    ApiTags('Admin: orders'),
    Controller('v1/admin/orders'),
    __metadata("design:paramtypes", [CommandBus,
        QueryBus])
], EditOrderController);
export { EditOrderController };
//# sourceMappingURL=edit-order.controller.js.map