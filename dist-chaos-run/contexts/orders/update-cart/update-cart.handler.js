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
import { parcelOf } from '../domain/parcel.js';
import { ShippingAddressMissing } from '../domain/shipping.errors.js';
import { Carts } from '../storage/cart.repository.js';
import { ShippingOptions } from '../storage/shipping-options.js';
import { CartQuotes } from '../views/cart-quotes.js';
import { toCartView } from '../views/cart.view.js';
/**
 * Changes who buys and where to. A shipping option is refused when it cannot take the cart there: `ShippingAddressMissing`,
 * `ShippingOptionUnavailable`; one that a later change of the cart makes impossible stays, marked with its problem.
 */
export class UpdateCart extends Command {
    constructor(cartId, tokenHash, details) {
        super();
        this.cartId = cartId;
        this.tokenHash = tokenHash;
        this.details = details;
    }
}
let UpdateCartHandler = class UpdateCartHandler {
    constructor(carts, shippingOptions, quotes, clock) {
        this.carts = carts;
        this.shippingOptions = shippingOptions;
        this.quotes = quotes;
        this.clock = clock;
    }
    async execute({ cartId, tokenHash, details }) {
        const before = (await this.carts.get(cartId)).openedWith(tokenHash).state;
        const { shippingOptionId } = details;
        const offer = shippingOptionId ? await this.price(shippingOptionId, { ...before, ...details }) : undefined;
        const { state } = await this.carts.update(cartId, (cart) => cart.changeDetails(details, this.clock.now()));
        return toCartView(state, offer ? await this.quotes.with(state, offer) : await this.quotes.of(state));
    }
    price(optionId, cart) {
        const parcel = parcelOf(cart);
        if (!parcel)
            throw new ShippingAddressMissing();
        return this.shippingOptions.price(optionId, parcel);
    }
};
UpdateCartHandler = __decorate([
    CommandHandler(UpdateCart),
    __metadata("design:paramtypes", [Carts,
        ShippingOptions,
        CartQuotes,
        Clock])
], UpdateCartHandler);
export { UpdateCartHandler };
//# sourceMappingURL=update-cart.handler.js.map