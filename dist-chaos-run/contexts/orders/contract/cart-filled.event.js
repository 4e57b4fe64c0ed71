import { Fact } from '../../../platform/domain/fact.js';
/** The first line ever went into a cart. */
export class CartFilled extends Fact {
    static { this.type = 'orders.cart-filled.v1'; }
}
//# sourceMappingURL=cart-filled.event.js.map