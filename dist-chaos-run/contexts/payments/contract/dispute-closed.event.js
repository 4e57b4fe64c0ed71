import { Fact } from '../../../platform/domain/fact.js';
/** A buyer's bank has decided: `won`, the money comes back to the shop; `lost`, it stays with the buyer. */
export class DisputeClosed extends Fact {
    static { this.type = 'payments.dispute-closed.v1'; }
}
//# sourceMappingURL=dispute-closed.event.js.map