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
import { Type } from 'class-transformer';
import { IsEmail, IsObject, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal } from '../../../platform/security/principal.js';
import { AddressDto } from '../views/address.dto.js';
import { CartView } from '../views/cart.view.js';
import { UpdateCart } from './update-cart.handler.js';
/** Absent leaves as it is, null clears. */
export class UpdateCartRequest {
}
__decorate([
    ApiProperty({ type: String, required: false, nullable: true, format: 'email', example: 'ada@example.com' }),
    IsOptional(),
    IsEmail(),
    MaxLength(254),
    __metadata("design:type", Object)
], UpdateCartRequest.prototype, "email", void 0);
__decorate([
    ApiProperty({ type: AddressDto, required: false, nullable: true }),
    IsOptional(),
    IsObject(),
    ValidateNested(),
    Type(() => AddressDto),
    __metadata("design:type", Object)
], UpdateCartRequest.prototype, "shipping_address", void 0);
__decorate([
    ApiProperty({ type: AddressDto, required: false, nullable: true, description: 'Without one, the shipping address' }),
    IsOptional(),
    IsObject(),
    ValidateNested(),
    Type(() => AddressDto),
    __metadata("design:type", Object)
], UpdateCartRequest.prototype, "billing_address", void 0);
__decorate([
    ApiProperty({ type: String, required: false, nullable: true, format: 'uuid' }),
    IsOptional(),
    IsUUID(),
    __metadata("design:type", Object)
], UpdateCartRequest.prototype, "shipping_option_id", void 0);
let UpdateCartController = class UpdateCartController {
    constructor(commands) {
        this.commands = commands;
    }
    update(id, holder, request) {
        return this.commands.execute(new UpdateCart(id, holder.tokenHash, detailsOf(request)));
    }
};
__decorate([
    Patch(),
    Access.cart(),
    ApiOperation({ operationId: 'updateCart', summary: 'Say who buys, where to, and by which shipping option' }),
    ApiOkResponse({ type: CartView }),
    ApiProblem(401, 'token_required'),
    ApiProblem(404, 'orders.cart_not_found'),
    ApiProblem(409, 'cart_completed'),
    ApiProblem(422, 'validation_failed', 'orders.shipping_option_unavailable', 'orders.shipping_address_missing'),
    __param(0, UuidParam()),
    __param(1, CurrentPrincipal()),
    __param(2, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Object, UpdateCartRequest]),
    __metadata("design:returntype", Promise)
], UpdateCartController.prototype, "update", null);
UpdateCartController = __decorate([
    ApiTags('Store: carts'),
    Controller('v1/store/carts/:id'),
    __metadata("design:paramtypes", [CommandBus])
], UpdateCartController);
export { UpdateCartController };
/** Only what was sent: a field that is absent must not become a change. */
function detailsOf(request) {
    const { email, shipping_address, billing_address, shipping_option_id } = request;
    return {
        ...(email !== undefined && { email }),
        ...(shipping_address !== undefined && { shippingAddress: shipping_address }),
        ...(billing_address !== undefined && { billingAddress: billing_address }),
        ...(shipping_option_id !== undefined && { shippingOptionId: shipping_option_id?.toLowerCase() ?? null }),
    };
}
//# sourceMappingURL=update-cart.controller.js.map