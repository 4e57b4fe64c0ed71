import { Fact } from '../../../platform/domain/fact.js';
/** A shopper has ordered; stock is held and the payment is open, but not yet answered. */
export class OrderPlaced extends Fact {
    static { this.type = 'orders.order-placed.v1'; }
}
//# sourceMappingURL=order-placed.event.js.map