import { Fact } from '../../../platform/domain/fact.js';

/** Money went back; `amount` of this refund, `refundedTotal` so far, of `capturedTotal` that was taken. */
export class PaymentRefunded extends Fact<{
  paymentId: string;
  orderId: string;
  refundId: string;
  gateway: string;
  amount: number;
  refundedTotal: number;
  capturedTotal: number;
  currency: string;
  refundedAt: string;
  /** Nobody wanted its money any more when it came: it pays for nothing, and goes back. */
  unwanted?: true;
}> {
  static readonly type = 'payments.payment-refunded.v1';
}
