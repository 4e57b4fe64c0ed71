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
import { newId } from '../../../platform/runtime/new-id.js';
import { Cart } from '../domain/cart.js';
import { Carts } from '../storage/cart.repository.js';
import { CartQuotes } from '../views/cart-quotes.js';
import { toCartView } from '../views/cart.view.js';
/** Begins a cart in a currency of the shop. Throws pricing's `CurrencyNotSold`. */
export class CreateCart extends Command {
    constructor(
    /** SHA-256 of the secret that will open the cart. */
    tokenHash, currency) {
        super();
        this.tokenHash = tokenHash;
        this.currency = currency;
    }
}
let CreateCartHandler = class CreateCartHandler {
    constructor(carts, quotes, clock) {
        this.carts = carts;
        this.quotes = quotes;
        this.clock = clock;
    }
    async execute({ tokenHash, currency }) {
        const cart = Cart.create(newId(), tokenHash, currency, this.clock.now());
        const quote = await this.quotes.of(cart.state); // first, because it refuses a currency that is not sold
        await this.carts.add(cart);
        return toCartView(cart.state, quote);
    }
};
CreateCartHandler = __decorate([
    CommandHandler(CreateCart),
    __metadata("design:paramtypes", [Carts,
        CartQuotes,
        Clock])
], CreateCartHandler);
export { CreateCartHandler };
//# sourceMappingURL=create-cart.handler.js.map