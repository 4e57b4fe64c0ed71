import { Fact } from '../../../platform/domain/fact.js';

/** A buyer's bank has decided: `won`, the money comes back to the shop; `lost`, it stays with the buyer. */
export class DisputeClosed extends Fact<{
  paymentId: string;
  orderId: string;
  disputeId: string;
  gateway: string;
  amount: number;
  currency: string;
  outcome: 'won' | 'lost';
  closedAt: string;
}> {
  static readonly type = 'payments.dispute-closed.v1';
}
