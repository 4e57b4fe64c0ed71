import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { type PaymentNews } from '../domain/payment-news.js';
import { PaymentCaptured } from '../../payments/contract/payment-captured.event.js';
import { PaymentDeclined } from '../../payments/contract/payment-declined.event.js';
import { PaymentRefunded } from '../../payments/contract/payment-refunded.event.js';
import { PaymentVoided } from '../../payments/contract/payment-voided.event.js';
import { RefundFailed } from '../../payments/contract/refund-failed.event.js';
import { RefundReturned } from '../../payments/contract/refund-returned.event.js';
import { toDecimal } from '../../../platform/domain/money.js';
import { PaymentDesk } from '../desk/payment-desk.js';

type PaymentFact = PaymentCaptured | PaymentDeclined | PaymentRefunded | PaymentVoided | RefundFailed | RefundReturned;

/**
 * Keeps an order's money and timeline true to what payments tell. That a payment is authorised is not among it: the
 * order's settlement notes that.
 */
@EventsHandler(PaymentCaptured, PaymentDeclined, PaymentRefunded, PaymentVoided, RefundFailed, RefundReturned)
export class TrackPaymentOnPaymentFacts implements IEventHandler<PaymentFact> {
  constructor(private readonly desk: PaymentDesk) {}

  async handle(fact: PaymentFact): Promise<void> {
    const { news, at, detail } = told(fact);
    const event = news.kind.startsWith('refund_') ? news.kind : `payment_${news.kind}`;
    await this.desk.tell(fact.data.orderId, news, new Date(at), event, detail);
  }
}

function told(fact: PaymentFact): { news: PaymentNews; at: string; detail: string } {
  const { paymentId, amount } = fact.data;
  const about = { paymentId, amount };
  const detail = `${toDecimal(fact.data)} ${fact.data.currency}`;
  if (fact instanceof PaymentCaptured) {
    const { capturedTotal: total, unwanted, capturedAt: at } = fact.data;
    return { news: { kind: 'captured', ...about, total, unwanted }, at, detail };
  }
  if (fact instanceof PaymentRefunded) {
    const { refundId, refundedTotal: total, refundedAt: at } = fact.data;
    return { news: { kind: 'refunded', ...about, total, refundId }, at, detail };
  }
  if (fact instanceof PaymentVoided) {
    const { refundId, unwanted, voidedAt: at } = fact.data;
    return { news: { kind: 'voided', ...about, unwanted, ...(refundId && { refundId }) }, at, detail };
  }
  if (fact instanceof RefundFailed) {
    const { refundId, failedAt: at, declineCode } = fact.data;
    return { news: { kind: 'refund_failed', ...about, refundId }, at, detail: `${detail}: ${declineCode}` };
  }
  if (fact instanceof RefundReturned) {
    return { news: { kind: 'refund_returned', ...about }, at: fact.data.returnedAt, detail };
  }
  return { news: { kind: 'declined', ...about }, at: fact.data.declinedAt, detail: fact.data.declineCode };
}
