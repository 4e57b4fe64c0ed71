import { Fact } from '../../../platform/domain/fact.js';
/**
 * The gateway has refused for good to give money back, or to let go of what a refund of the order wanted let go; nothing
 * was moved. Staff decide what now: try again later, or pay it back another way.
 */
export class RefundFailed extends Fact {
    static { this.type = 'payments.refund-failed.v1'; }
}
//# sourceMappingURL=refund-failed.event.js.map