import { Fact } from '../../../platform/domain/fact.js';
/** Some units of an order will not be delivered; the rest of it goes on. */
export class OrderLinesCancelled extends Fact {
    static { this.type = 'orders.order-lines-cancelled.v1'; }
}
//# sourceMappingURL=order-lines-cancelled.event.js.map