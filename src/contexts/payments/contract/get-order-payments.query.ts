import { Query } from '@nestjs/cqrs';
import { type NextAction } from './authorize-payment.command.js';

export type PaymentStatus = 'pending' | 'requires_action' | 'authorized' | 'captured' | 'declined' | 'voided';

/** Amounts in minor units of `currency`. `captured` as a status means captured in whole or in part. */
export interface PaymentView {
  paymentId: string;
  orderId: string;
  gateway: string;
  status: PaymentStatus;
  currency: string;
  amount: number;
  authorized: number;
  captured: number;
  refunded: number;
  declineCode: string | null;
  nextAction: NextAction | null;
  /** Nobody wants its money any more: what it holds is let go. */
  unwanted: boolean;
}

/** The payments of one order, oldest first. One SQL statement. */
export class GetOrderPayments extends Query<PaymentView[]> {
  constructor(readonly orderId: string) {
    super();
  }
}
