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
import { Matches } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { hashOfToken, newToken } from '../../../platform/security/tokens.js';
import { CartView } from '../views/cart.view.js';
import { CreateCart } from './create-cart.handler.js';
export class CreateCartRequest {
}
__decorate([
    ApiProperty({ example: 'EUR', description: 'ISO 4217; fixed for the life of the cart', pattern: '^[A-Z]{3}$' }),
    Matches(/^[A-Z]{3}$/, { message: 'currency must be an ISO 4217 code such as EUR' }),
    __metadata("design:type", String)
], CreateCartRequest.prototype, "currency", void 0);
export class CreatedCart extends CartView {
}
__decorate([
    ApiProperty({
        description: 'The secret that opens the cart, to be sent as `X-Cart-Token`. Shown only here.',
        example: 'ct_8Vb0mP3cXgk3c1bS1qKf0tD0bq2T7m9rJx6wYhL5eZs',
    }),
    __metadata("design:type", String)
], CreatedCart.prototype, "token", void 0);
let CreateCartController = class CreateCartController {
    constructor(commands) {
        this.commands = commands;
    }
    async create({ currency }) {
        const token = newToken('ct_');
        const cart = await this.commands.execute(new CreateCart(hashOfToken(token), currency));
        return { ...cart, token };
    }
};
__decorate([
    Post(),
    Access.public(),
    Idempotent(),
    ApiOperation({ operationId: 'createCart', summary: 'Begin a cart' }),
    ApiCreatedResponse({ type: CreatedCart }),
    ApiProblem(422, 'validation_failed', 'pricing.currency_not_sold'),
    __param(0, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [CreateCartRequest]),
    __metadata("design:returntype", Promise)
], CreateCartController.prototype, "create", null);
CreateCartController = __decorate([
    ApiTags('Store: carts'),
    Controller('v1/store/carts'),
    __metadata("design:paramtypes", [CommandBus])
], CreateCartController);
export { CreateCartController };
//# sourceMappingURL=create-cart.controller.js.map