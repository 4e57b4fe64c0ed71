import { Fact } from '../../../platform/domain/fact.js';
/** A parcel has arrived. */
export class FulfilmentDelivered extends Fact {
    static { this.type = 'orders.fulfilment-delivered.v1'; }
}
//# sourceMappingURL=fulfilment-delivered.event.js.map