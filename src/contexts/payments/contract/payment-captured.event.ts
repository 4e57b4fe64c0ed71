import { Fact } from '../../../platform/domain/fact.js';

/** Money was taken; `amount` of this capture, `capturedTotal` so far. */
export class PaymentCaptured extends Fact<{
  paymentId: string;
  orderId: string;
  gateway: string;
  amount: number;
  capturedTotal: number;
  currency: string;
  capturedAt: string;
  /** Nobody wanted its money any more when it came: it pays for nothing, and goes back. */
  unwanted?: true;
}> {
  static readonly type = 'payments.payment-captured.v1';
}
