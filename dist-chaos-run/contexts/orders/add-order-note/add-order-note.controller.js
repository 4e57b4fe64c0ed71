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
import { IsBoolean, IsString, Matches, MaxLength } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentActor } from '../../../platform/security/principal.js';
import { OrderNoteView } from '../views/order-note.view.js';
import { AddOrderNote } from './add-order-note.handler.js';
export class AddOrderNoteRequest {
}
__decorate([
    ApiProperty({ example: 'Called: delivery may wait until Monday', maxLength: 2000 }),
    IsString(),
    Matches(/\S/, { message: 'text must not be blank' }),
    MaxLength(2000),
    __metadata("design:type", String)
], AddOrderNoteRequest.prototype, "text", void 0);
__decorate([
    ApiPropertyOptional({ default: false, description: 'Whether the shopper sees it, too' }),
    IfPresent(),
    IsBoolean(),
    __metadata("design:type", Boolean)
], AddOrderNoteRequest.prototype, "customer_visible", void 0);
let AddOrderNoteController = class AddOrderNoteController {
    constructor(commands) {
        this.commands = commands;
    }
    addOrderNote(id, { text, customer_visible: customerVisible = false }, author) {
        return this.commands.execute(new AddOrderNote(id, { text, customerVisible, author }));
    }
};
__decorate([
    Post(':id/notes'),
    Access.scope('orders:write'),
    Idempotent(),
    ApiOperation({
        operationId: 'addOrderNote',
        summary: 'Note something about an order',
        description: 'It shows in the timeline, with the name of the key as its author.',
    }),
    ApiCreatedResponse({ type: OrderNoteView }),
    ApiProblem(404, 'orders.order_not_found'),
    ApiProblem(422, 'validation_failed'),
    __param(0, UuidParam()),
    __param(1, Body()),
    __param(2, CurrentActor()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, AddOrderNoteRequest, String]),
    __metadata("design:returntype", Promise)
], AddOrderNoteController.prototype, "addOrderNote", null);
AddOrderNoteController = __decorate([
    ApiTags('Admin: orders'),
    Controller('v1/admin/orders'),
    __metadata("design:paramtypes", [CommandBus])
], AddOrderNoteController);
export { AddOrderNoteController };
//# sourceMappingURL=add-order-note.controller.js.map