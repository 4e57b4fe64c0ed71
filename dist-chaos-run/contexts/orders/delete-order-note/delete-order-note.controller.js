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
import { Controller, Delete, HttpCode } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { DeleteOrderNote } from './delete-order-note.handler.js';
let DeleteOrderNoteController = class DeleteOrderNoteController {
    constructor(commands) {
        this.commands = commands;
    }
    async deleteOrderNote(id, noteId) {
        await this.commands.execute(new DeleteOrderNote(id, noteId));
    }
};
__decorate([
    Delete(':id/notes/:note_id'),
    HttpCode(204),
    Access.scope('orders:write'),
    ApiOperation({ operationId: 'deleteOrderNote', summary: 'Take a note away' }),
    ApiNoContentResponse(),
    ApiProblem(404, 'orders.note_not_found'),
    __param(0, UuidParam()),
    __param(1, UuidParam('note_id')),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, String]),
    __metadata("design:returntype", Promise)
], DeleteOrderNoteController.prototype, "deleteOrderNote", null);
DeleteOrderNoteController = __decorate([
    ApiTags('Admin: orders'),
    Controller('v1/admin/orders'),
    __metadata("design:paramtypes", [CommandBus])
], DeleteOrderNoteController);
export { DeleteOrderNoteController };
//# sourceMappingURL=delete-order-note.controller.js.map