var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Command, CommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { Carts } from '../storage/cart.repository.js';
import { CartQuotes } from '../views/cart-quotes.js';
import { toCartView } from '../views/cart.view.js';
/** Sets how many units a line of a cart has. Throws `CartLineNotFound`, `CartCompleted`. */
export class UpdateCartLine extends Command {
    constructor(cartId, tokenHash, lineId, quantity) {
        super();
        this.cartId = cartId;
        this.tokenHash = tokenHash;
        this.lineId = lineId;
        this.quantity = quantity;
    }
}
let UpdateCartLineHandler = class UpdateCartLineHandler {
    constructor(carts, quotes, clock) {
        this.carts = carts;
        this.quotes = quotes;
        this.clock = clock;
    }
    async execute({ cartId, tokenHash, lineId, quantity }) {
        const now = this.clock.now();
        const { state } = await this.carts.update(cartId, (cart) => cart.openedWith(tokenHash).changeQuantity(lineId, quantity, now));
        return toCartView(state, await this.quotes.of(state));
    }
};
UpdateCartLineHandler = __decorate([
    CommandHandler(UpdateCartLine),
    __metadata("design:paramtypes", [Carts,
        CartQuotes,
        Clock])
], UpdateCartLineHandler);
export { UpdateCartLineHandler };
//# sourceMappingURL=update-cart-line.handler.js.map