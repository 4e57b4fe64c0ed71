import { Fact } from '../../../platform/domain/fact.js';
/** The payment is authorised and the stock is sold: a sale. */
export class OrderConfirmed extends Fact {
    static { this.type = 'orders.order-confirmed.v1'; }
}
//# sourceMappingURL=order-confirmed.event.js.map