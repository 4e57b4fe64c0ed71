import { Fact } from '../../../platform/domain/fact.js';

/**
 * Money that covered a sold order was let go although the order stands (staff voided it, or its authorisation ran out), so
 * `amount` of it is due again.
 */
export class OrderDueAgain extends Fact<{
  orderId: string;
  number: string;
  paymentId: string;
  amount: number;
  currency: string;
  /** When the money was let go. */
  dueAgainAt: string;
}> {
  static readonly type = 'orders.order-due-again.v1';
}
