import { Fact } from '../../../platform/domain/fact.js';
/** A parcel is to be followed elsewhere than was told before; null when it cannot be followed. */
export class FulfilmentTrackingChanged extends Fact {
    static { this.type = 'orders.fulfilment-tracking-changed.v1'; }
}
//# sourceMappingURL=fulfilment-tracking-changed.event.js.map