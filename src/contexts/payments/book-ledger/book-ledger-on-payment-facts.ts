import { EventsHandler } from '@nestjs/cqrs';
import { recordOf } from '../../../platform/facts/fact-record.js';
import { type BatchHandler } from '../../../platform/facts/subscriber.js';
import { DisputeClosed } from '../contract/dispute-closed.event.js';
import { DisputeOpened } from '../contract/dispute-opened.event.js';
import { PaymentAuthorized } from '../contract/payment-authorized.event.js';
import { PaymentCaptured } from '../contract/payment-captured.event.js';
import { PaymentRefunded } from '../contract/payment-refunded.event.js';
import { PaymentVoided } from '../contract/payment-voided.event.js';
import { RefundReturned } from '../contract/refund-returned.event.js';
import { type LedgerKind } from '../domain/ledger.js';
import { type Booking, Ledger, LEDGER_SUBSCRIBER } from '../storage/ledger.records.js';

type MoneyFact =
  | PaymentAuthorized
  | PaymentCaptured
  | PaymentVoided
  | PaymentRefunded
  | RefundReturned
  | DisputeOpened
  | DisputeClosed;

/**
 * Books every fact about money. From the log and not with the payment's own statement: the money path pays nothing, and
 * since the booking commits with the subscriber's place in the log, it happens once. The fact's position is the
 * booking's source, so that even a second reading of the log books nothing twice.
 */
@EventsHandler(
  PaymentAuthorized,
  PaymentCaptured,
  PaymentVoided,
  PaymentRefunded,
  RefundReturned,
  DisputeOpened,
  DisputeClosed,
)
export class BookLedgerOnPaymentFacts implements BatchHandler<MoneyFact> {
  static readonly subscriber = LEDGER_SUBSCRIBER;
  static readonly replayable = true;

  constructor(private readonly ledger: Ledger) {}

  async handleBatch(facts: MoneyFact[]): Promise<void> {
    await this.ledger.book(facts.map(toBooking));
  }
}

function toBooking(fact: MoneyFact): Booking {
  const { gateway, paymentId, orderId, amount, currency } = fact.data;
  const { position, occurredAt } = recordOf(fact);
  const about = { gateway, paymentId, orderId, amount, currency };
  return { source: `fact:${position}`, kind: kindOf(fact), ...about, occurredAt: occurredAt.toISOString() };
}

function kindOf(fact: MoneyFact): LedgerKind {
  if (fact instanceof PaymentAuthorized) return 'authorization';
  if (fact instanceof PaymentCaptured) return 'capture';
  if (fact instanceof PaymentVoided) return 'void';
  if (fact instanceof PaymentRefunded) return 'refund';
  if (fact instanceof RefundReturned) return 'refund_returned';
  if (fact instanceof DisputeOpened) return 'dispute_opened';
  return fact.data.outcome === 'won' ? 'dispute_won' : 'dispute_lost';
}
