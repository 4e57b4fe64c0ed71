import { Fact } from '../../../platform/domain/fact.js';
/** The goods may not come back. */
export class ReturnRejected extends Fact {
    static { this.type = 'orders.return-rejected.v1'; }
}
//# sourceMappingURL=return-rejected.event.js.map