import { Fact } from '../../../platform/domain/fact.js';
/** An order will not be fulfilled. `wasConfirmed` tells whether it had counted as a sale. */
export class OrderCancelled extends Fact {
    static { this.type = 'orders.order-cancelled.v1'; }
}
//# sourceMappingURL=order-cancelled.event.js.map