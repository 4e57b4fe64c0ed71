import { DisputeClosed } from '../contract/dispute-closed.event.js';
import { DisputeOpened } from '../contract/dispute-opened.event.js';
import { PaymentAuthorized } from '../contract/payment-authorized.event.js';
import { PaymentCaptured } from '../contract/payment-captured.event.js';
import { PaymentDeclined } from '../contract/payment-declined.event.js';
import { PaymentRefunded } from '../contract/payment-refunded.event.js';
import { PaymentVoided } from '../contract/payment-voided.event.js';
import { RefundFailed } from '../contract/refund-failed.event.js';
/** A payment's facts, worded in one place; totals are those after the event. */
export const told = {
    authorized: (payment, now) => new PaymentAuthorized({ ...payment, authorizedAt: now.toISOString() }),
    declined: (payment, declineCode, now) => new PaymentDeclined({ ...payment, declineCode, declinedAt: now.toISOString() }),
    captured: (payment, { captured: capturedTotal }, now) => new PaymentCaptured({ ...payment, capturedTotal, capturedAt: now.toISOString() }),
    refunded: (payment, refundId, { refunded: refundedTotal, captured: capturedTotal }, now) => new PaymentRefunded({ ...payment, refundId, refundedTotal, capturedTotal, refundedAt: now.toISOString() }),
    voided: (payment, refundId, now) => new PaymentVoided({ ...payment, ...(refundId && { refundId }), voidedAt: now.toISOString() }),
    refundFailed: (payment, refundId, declineCode, now) => new RefundFailed({ ...payment, refundId, declineCode, failedAt: now.toISOString() }),
    disputeOpened: (payment, disputeId, reason, now) => new DisputeOpened({ ...payment, disputeId, reason, openedAt: now.toISOString() }),
    disputeClosed: (payment, disputeId, outcome, now) => new DisputeClosed({ ...payment, disputeId, outcome, closedAt: now.toISOString() }),
};
//# sourceMappingURL=payment-facts.js.map