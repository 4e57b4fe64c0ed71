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
import { Controller, Delete } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal } from '../../../platform/security/principal.js';
import { CartView } from '../views/cart.view.js';
import { RemoveCartLine } from './remove-cart-line.handler.js';
let RemoveCartLineController = class RemoveCartLineController {
    constructor(commands) {
        this.commands = commands;
    }
    remove(id, lineId, holder) {
        return this.commands.execute(new RemoveCartLine(id, holder.tokenHash, lineId));
    }
};
__decorate([
    Delete(),
    Access.cart(),
    ApiOperation({ operationId: 'removeCartLine', summary: 'Take a line out; answers what is left' }),
    ApiOkResponse({ type: CartView }),
    ApiProblem(401, 'token_required'),
    ApiProblem(404, 'orders.cart_not_found', 'orders.cart_line_not_found'),
    ApiProblem(409, 'cart_completed'),
    __param(0, UuidParam()),
    __param(1, UuidParam('line_id')),
    __param(2, CurrentPrincipal()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, String, Object]),
    __metadata("design:returntype", Promise)
], RemoveCartLineController.prototype, "remove", null);
RemoveCartLineController = __decorate([
    ApiTags('Store: carts'),
    Controller('v1/store/carts/:id/lines/:line_id'),
    __metadata("design:paramtypes", [CommandBus])
], RemoveCartLineController);
export { RemoveCartLineController };
//# sourceMappingURL=remove-cart-line.controller.js.map