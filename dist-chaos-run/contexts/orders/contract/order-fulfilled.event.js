import { Fact } from '../../../platform/domain/fact.js';
/** Some or all units of an order have left the house. */
export class OrderFulfilled extends Fact {
    static { this.type = 'orders.order-fulfilled.v1'; }
}
//# sourceMappingURL=order-fulfilled.event.js.map