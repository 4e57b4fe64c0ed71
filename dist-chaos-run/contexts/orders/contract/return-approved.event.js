import { Fact } from '../../../platform/domain/fact.js';
/** The goods may come back. */
export class ReturnApproved extends Fact {
    static { this.type = 'orders.return-approved.v1'; }
}
//# sourceMappingURL=return-approved.event.js.map