import { type Dispute, type DisputeStatus } from '../contract/gateway-news.js';
import { fromPaypal, type PaypalAmount } from './paypal-money.js';

/** What we read of https://developer.paypal.com/docs/api/customer-disputes/v1/ */
export interface PaypalDispute {
  dispute_id: string;
  status?: string;
  reason?: string;
  dispute_amount: PaypalAmount;
  /** In the stage of an inquiry buyer and shop talk with each other. */
  dispute_life_cycle_stage?: string;
  dispute_outcome?: { outcome_code?: string };
}

const WON = ['RESOLVED_SELLER_FAVOUR', 'CANCELED_BY_BUYER', 'DENIED'];

/** How a dispute stands at PayPal. */
export function disputeOf(dispute: PaypalDispute): Dispute {
  const { dispute_id: id, reason = null, dispute_amount } = dispute;
  return { id, status: statusOf(dispute), reason, ...fromPaypal(dispute_amount) };
}

function statusOf({ status, dispute_life_cycle_stage: stage, dispute_outcome }: PaypalDispute): DisputeStatus {
  const isResolved = status === 'RESOLVED';
  if (stage === 'INQUIRY') return isResolved ? 'inquiry_closed' : 'inquiry';
  if (!isResolved) return 'open';
  return WON.includes(dispute_outcome?.outcome_code ?? '') ? 'won' : 'lost';
}
