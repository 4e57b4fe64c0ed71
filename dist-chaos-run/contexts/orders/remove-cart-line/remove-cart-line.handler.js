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
/** Takes a line out of a cart. Throws `CartLineNotFound`, `CartCompleted`. */
export class RemoveCartLine extends Command {
    constructor(cartId, tokenHash, lineId) {
        super();
        this.cartId = cartId;
        this.tokenHash = tokenHash;
        this.lineId = lineId;
    }
}
let RemoveCartLineHandler = class RemoveCartLineHandler {
    constructor(carts, quotes, clock) {
        this.carts = carts;
        this.quotes = quotes;
        this.clock = clock;
    }
    async execute({ cartId, tokenHash, lineId }) {
        const now = this.clock.now();
        const { state } = await this.carts.update(cartId, (cart) => cart.openedWith(tokenHash).removeLine(lineId, now));
        return toCartView(state, await this.quotes.of(state));
    }
};
RemoveCartLineHandler = __decorate([
    CommandHandler(RemoveCartLine),
    __metadata("design:paramtypes", [Carts,
        CartQuotes,
        Clock])
], RemoveCartLineHandler);
export { RemoveCartLineHandler };
//# sourceMappingURL=remove-cart-line.handler.js.map