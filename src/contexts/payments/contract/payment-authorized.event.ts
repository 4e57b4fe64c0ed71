import { Fact } from '../../../platform/domain/fact.js';

/** The gateway has set the amount aside. */
export class PaymentAuthorized extends Fact<{
  paymentId: string;
  orderId: string;
  gateway: string;
  amount: number;
  currency: string;
  authorizedAt: string;
  /** Its money came too late and is about to be let go: it pays for nothing. */
  unwanted?: true;
}> {
  static readonly type = 'payments.payment-authorized.v1';
}
