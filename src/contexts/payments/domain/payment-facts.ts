import { DisputeClosed } from '../contract/dispute-closed.event.js';
import { DisputeOpened } from '../contract/dispute-opened.event.js';
import { GatewayAnswerQuestioned } from '../contract/gateway-answer-questioned.event.js';
import { PaymentAuthorized } from '../contract/payment-authorized.event.js';
import { PaymentCaptured } from '../contract/payment-captured.event.js';
import { PaymentDeclined } from '../contract/payment-declined.event.js';
import { PaymentRefunded } from '../contract/payment-refunded.event.js';
import { PaymentVoided } from '../contract/payment-voided.event.js';
import { RefundFailed } from '../contract/refund-failed.event.js';
import { RefundReturned } from '../contract/refund-returned.event.js';
import { type Funds } from './funds.js';
import { type Contradiction } from './gateway-answer.js';

/** What every fact says about its payment. */
export interface Told {
  paymentId: string;
  orderId: string;
  gateway: string;
  currency: string;
  /** Minor units that this fact is about. */
  amount: number;
}

/** What every fact about money that moved says. */
export interface ToldMoney extends Told {
  /** Nobody wanted it any more when it came: it pays for nothing, and goes back. */
  unwanted?: true;
}

/** A payment's facts, worded in one place; totals are those after the event. */
export const told = {
  authorized: (payment: ToldMoney, now: Date) => new PaymentAuthorized({ ...payment, authorizedAt: now.toISOString() }),
  declined: (payment: Told, declineCode: string, now: Date) =>
    new PaymentDeclined({ ...payment, declineCode, declinedAt: now.toISOString() }),
  captured: (payment: ToldMoney, { captured: capturedTotal }: Funds, now: Date) =>
    new PaymentCaptured({ ...payment, capturedTotal, capturedAt: now.toISOString() }),
  refunded: (
    payment: ToldMoney,
    refundId: string,
    { refunded: refundedTotal, captured: capturedTotal }: Funds,
    now: Date,
  ) => new PaymentRefunded({ ...payment, refundId, refundedTotal, capturedTotal, refundedAt: now.toISOString() }),
  voided: (payment: ToldMoney, refundId: string | null, now: Date) =>
    new PaymentVoided({ ...payment, ...(refundId && { refundId }), voidedAt: now.toISOString() }),
  questioned: (payment: Told, contradiction: Contradiction, now: Date) =>
    new GatewayAnswerQuestioned({ ...payment, ...contradiction, questionedAt: now.toISOString() }),
  refundFailed: (payment: Told, refundId: string, declineCode: string, now: Date) =>
    new RefundFailed({ ...payment, refundId, declineCode, failedAt: now.toISOString() }),
  refundReturned: (payment: ToldMoney, refundId: string, { refunded: refundedTotal }: Funds, now: Date) =>
    new RefundReturned({ ...payment, refundId, refundedTotal, returnedAt: now.toISOString() }),
  disputeOpened: (payment: Told, disputeId: string, reason: string | null, now: Date) =>
    new DisputeOpened({ ...payment, disputeId, reason, openedAt: now.toISOString() }),
  disputeClosed: (payment: Told, disputeId: string, outcome: 'won' | 'lost', now: Date) =>
    new DisputeClosed({ ...payment, disputeId, outcome, closedAt: now.toISOString() }),
};
