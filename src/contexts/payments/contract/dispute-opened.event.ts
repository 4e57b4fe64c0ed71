import { Fact } from '../../../platform/domain/fact.js';

/** A buyer's bank takes money back, for now; `amount` in minor units is what the buyer disputes. */
export class DisputeOpened extends Fact<{
  paymentId: string;
  orderId: string;
  disputeId: string;
  gateway: string;
  amount: number;
  currency: string;
  /** The bank's, as the gateway names it: `fraudulent`, `product_not_received`. */
  reason: string | null;
  openedAt: string;
}> {
  static readonly type = 'payments.dispute-opened.v1';
}
