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
import { Body, Controller, Patch } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal } from '../../../platform/security/principal.js';
import { MAX_QUANTITY } from '../domain/cart.js';
import { CartView } from '../views/cart.view.js';
import { UpdateCartLine } from './update-cart-line.handler.js';
export class UpdateCartLineRequest {
}
__decorate([
    ApiProperty({ type: 'integer', example: 3, minimum: 1, maximum: MAX_QUANTITY, description: 'The new quantity' }),
    IsInt(),
    Min(1),
    Max(MAX_QUANTITY),
    __metadata("design:type", Number)
], UpdateCartLineRequest.prototype, "quantity", void 0);
let UpdateCartLineController = class UpdateCartLineController {
    constructor(commands) {
        this.commands = commands;
    }
    update(id, lineId, holder, { quantity }) {
        return this.commands.execute(new UpdateCartLine(id, holder.tokenHash, lineId, quantity));
    }
};
__decorate([
    Patch(),
    Access.cart(),
    ApiOperation({ operationId: 'updateCartLine', summary: 'Set the quantity of a line' }),
    ApiOkResponse({ type: CartView }),
    ApiProblem(401, 'token_required'),
    ApiProblem(404, 'orders.cart_not_found', 'orders.cart_line_not_found'),
    ApiProblem(409, 'cart_completed'),
    ApiProblem(422, 'validation_failed'),
    __param(0, UuidParam()),
    __param(1, UuidParam('line_id')),
    __param(2, CurrentPrincipal()),
    __param(3, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, String, Object, UpdateCartLineRequest]),
    __metadata("design:returntype", Promise)
], UpdateCartLineController.prototype, "update", null);
UpdateCartLineController = __decorate([
    ApiTags('Store: carts'),
    Controller('v1/store/carts/:id/lines/:line_id'),
    __metadata("design:paramtypes", [CommandBus])
], UpdateCartLineController);
export { UpdateCartLineController };
//# sourceMappingURL=update-cart-line.controller.js.map