var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Command, CommandHandler, QueryBus } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { DescribeVariants } from '../../catalog/contract/describe-variants.query.js';
import { withVariant } from '../domain/cart-state.js';
import { VariantNotSellable } from '../domain/cart.errors.js';
import { Carts } from '../storage/cart.repository.js';
import { CartQuotes } from '../views/cart-quotes.js';
import { toCartView } from '../views/cart.view.js';
/** Puts units of a variant into a cart. Throws `VariantNotSellable`, `CartFull`, `CartQuantityRefused`, `CartCompleted`. */
export class AddCartLine extends Command {
    constructor(cartId, tokenHash, variantId, quantity) {
        super();
        this.cartId = cartId;
        this.tokenHash = tokenHash;
        this.variantId = variantId;
        this.quantity = quantity;
    }
}
let AddCartLineHandler = class AddCartLineHandler {
    constructor(carts, quotes, queries, clock) {
        this.carts = carts;
        this.quotes = quotes;
        this.queries = queries;
        this.clock = clock;
    }
    /** Quotes the cart as it will be before it is stored, so that one quote both refuses the unpriced and is the answer. */
    async execute({ cartId, tokenHash, variantId, quantity }) {
        const before = (await this.carts.get(cartId)).openedWith(tokenHash).state;
        const variant = await this.describe(variantId);
        const lineId = newId();
        const lines = withVariant(before.lines, lineId, variant, quantity);
        const quote = await this.quotes.of({ ...before, lines });
        const added = lines.find((line) => line.variantId === variantId);
        if (quote.quote.unpriced.includes(added.lineId))
            throw new VariantNotSellable('not_priced', before.currency);
        const cart = await this.carts.update(cartId, (cart) => cart.addLine(lineId, variant, quantity, this.clock.now()));
        const othersChangedIt = cart.version !== before.version + 1;
        return toCartView(cart.state, othersChangedIt ? await this.quotes.of(cart.state) : quote);
    }
    async describe(variantId) {
        const [described] = await this.queries.execute(new DescribeVariants([variantId]));
        if (!described?.sellable)
            throw new VariantNotSellable('not_sellable');
        const { sellable: _, productTitle: title, ...variant } = described;
        return { ...variant, title };
    }
};
AddCartLineHandler = __decorate([
    CommandHandler(AddCartLine),
    __metadata("design:paramtypes", [Carts,
        CartQuotes,
        QueryBus,
        Clock])
], AddCartLineHandler);
export { AddCartLineHandler };
//# sourceMappingURL=add-cart-line.handler.js.map