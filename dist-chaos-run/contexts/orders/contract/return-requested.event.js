import { Fact } from '../../../platform/domain/fact.js';
/** Somebody wants to give units of an order back. */
export class ReturnRequested extends Fact {
    static { this.type = 'orders.return-requested.v1'; }
}
//# sourceMappingURL=return-requested.event.js.map