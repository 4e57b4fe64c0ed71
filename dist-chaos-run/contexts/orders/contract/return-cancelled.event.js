import { Fact } from '../../../platform/domain/fact.js';
/** A return was given up before anything came. */
export class ReturnCancelled extends Fact {
    static { this.type = 'orders.return-cancelled.v1'; }
}
//# sourceMappingURL=return-cancelled.event.js.map