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
import { ApiCreatedResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal } from '../../../platform/security/principal.js';
import { MAX_QUANTITY } from '../domain/cart.js';
import { CartView } from '../views/cart.view.js';
import { AddCartLine } from './add-cart-line.handler.js';
export class AddCartLineRequest {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    IsUUID(),
    __metadata("design:type", String)
], AddCartLineRequest.prototype, "variant_id", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 1, minimum: 1, maximum: MAX_QUANTITY }),
    IsInt(),
    Min(1),
    Max(MAX_QUANTITY),
    __metadata("design:type", Number)
], AddCartLineRequest.prototype, "quantity", void 0);
let AddCartLineController = class AddCartLineController {
    constructor(commands) {
        this.commands = commands;
    }
    add(id, holder, { variant_id, quantity }) {
        return this.commands.execute(new AddCartLine(id, holder.tokenHash, variant_id.toLowerCase(), quantity));
    }
};
__decorate([
    Post(),
    Access.cart(),
    Idempotent(),
    ApiOperation({
        operationId: 'addCartLine',
        summary: 'Put a variant into a cart',
        description: 'A variant that is in the cart already gets more units. Stock is not looked at before the checkout.',
    }),
    ApiCreatedResponse({ type: CartView }),
    ApiProblem(401, 'token_required'),
    ApiProblem(404, 'orders.cart_not_found'),
    ApiProblem(409, 'cart_completed'),
    ApiProblem(422, 'validation_failed', 'orders.variant_not_sellable', 'orders.cart_full', 'orders.cart_quantity_refused'),
    __param(0, UuidParam()),
    __param(1, CurrentPrincipal()),
    __param(2, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Object, AddCartLineRequest]),
    __metadata("design:returntype", Promise)
], AddCartLineController.prototype, "add", null);
AddCartLineController = __decorate([
    ApiTags('Store: carts'),
    Controller('v1/store/carts/:id/lines'),
    __metadata("design:paramtypes", [CommandBus])
], AddCartLineController);
export { AddCartLineController };
//# sourceMappingURL=add-cart-line.controller.js.map