import { Fact } from '../../../platform/domain/fact.js';

/** The gateway has set the amount aside. */
export class PaymentAuthorized extends Fact<{
  paymentId: string;
  orderId: string;
  gateway: string;
  amount: number;
  currency: string;
  authorizedAt: string;
  /** Nobody wanted its money any more when it came: it pays for nothing, and goes back. */
  unwanted?: true;
}> {
  static readonly type = 'payments.payment-authorized.v1';
}
