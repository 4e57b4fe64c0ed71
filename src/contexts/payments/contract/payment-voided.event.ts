import { Fact } from '../../../platform/domain/fact.js';

/**
 * What was authorised was let go without taking it: all that was not captured, or as much of it as a refund of the order
 * wanted (`amount`); only what is left can be captured then.
 */
export class PaymentVoided extends Fact<{
  paymentId: string;
  orderId: string;
  gateway: string;
  amount: number;
  currency: string;
  /** What `RefundOrder` was told, when it was for that. */
  refundId?: string;
  voidedAt: string;
  /** Nobody wanted its money any more when it came: it pays for nothing, and goes back. */
  unwanted?: true;
}> {
  static readonly type = 'payments.payment-voided.v1';
}
