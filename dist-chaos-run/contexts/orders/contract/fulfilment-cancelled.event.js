import { Fact } from '../../../platform/domain/fact.js';
/** A fulfilment was a mistake: its units never left the house and are still to be delivered. */
export class FulfilmentCancelled extends Fact {
    static { this.type = 'orders.fulfilment-cancelled.v1'; }
}
//# sourceMappingURL=fulfilment-cancelled.event.js.map