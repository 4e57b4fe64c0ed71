import { Fact } from '../../../platform/domain/fact.js';

/** An authorisation was let go without taking its money; `amount` is what had been set aside and not captured. */
export class PaymentVoided extends Fact<{
  paymentId: string;
  orderId: string;
  gateway: string;
  amount: number;
  currency: string;
  voidedAt: string;
}> {
  static readonly type = 'payments.payment-voided.v1';
}
