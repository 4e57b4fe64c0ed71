import { Fact } from '../../../platform/domain/fact.js';
/** Staff changed what an order sells. */
export class OrderEdited extends Fact {
    static { this.type = 'orders.order-edited.v1'; }
}
//# sourceMappingURL=order-edited.event.js.map