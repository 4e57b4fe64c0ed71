import { Fact } from '../../../platform/domain/fact.js';

/**
 * The gateway has refused for good to give money back, or to let go of what a refund of the order wanted let go; nothing
 * was moved. Staff decide what now: try again later, or pay it back another way.
 */
export class RefundFailed extends Fact<{
  paymentId: string;
  orderId: string;
  /** What `RefundOrder` was told; else the id of the refund itself. */
  refundId: string;
  gateway: string;
  amount: number;
  currency: string;
  /** The gateway's reason. */
  declineCode: string;
  failedAt: string;
}> {
  static readonly type = 'payments.refund-failed.v1';
}
