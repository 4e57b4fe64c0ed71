import { Fact } from '../../../platform/domain/fact.js';
/** A buyer's bank takes money back, for now; `amount` in minor units is what the buyer disputes. */
export class DisputeOpened extends Fact {
    static { this.type = 'payments.dispute-opened.v1'; }
}
//# sourceMappingURL=dispute-opened.event.js.map