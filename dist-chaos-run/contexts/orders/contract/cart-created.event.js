import { Fact } from '../../../platform/domain/fact.js';
/** A shopper began a cart. */
export class CartCreated extends Fact {
    static { this.type = 'orders.cart-created.v1'; }
}
//# sourceMappingURL=cart-created.event.js.map