import { Fact } from '../../../platform/domain/fact.js';

/**
 * A refund that was done came back after all, e.g. because the buyer's card is closed: the money is the shop's again, and
 * still owed. Staff decide what now: try again, or pay it back another way. `refundedTotal` is what stays given back.
 */
export class RefundReturned extends Fact<{
  paymentId: string;
  orderId: string;
  /** What `PaymentRefunded` called it. */
  refundId: string;
  gateway: string;
  amount: number;
  refundedTotal: number;
  currency: string;
  returnedAt: string;
  /** Nobody wanted its money any more when it came: it pays for nothing, and goes back. */
  unwanted?: true;
}> {
  static readonly type = 'payments.refund-returned.v1';
}
