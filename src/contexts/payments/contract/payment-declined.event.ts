import { Fact } from '../../../platform/domain/fact.js';

/** The gateway, or the shopper at the gateway, refused. */
export class PaymentDeclined extends Fact<{
  paymentId: string;
  orderId: string;
  gateway: string;
  amount: number;
  currency: string;
  declineCode: string;
  declinedAt: string;
}> {
  static readonly type = 'payments.payment-declined.v1';
}
