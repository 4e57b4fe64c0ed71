import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { type OrderPaymentStatus, type OrderState } from '../domain/order-state.js';
import { PaymentCaptured } from '../../payments/contract/payment-captured.event.js';
import { PaymentDeclined } from '../../payments/contract/payment-declined.event.js';
import { PaymentRefunded } from '../../payments/contract/payment-refunded.event.js';
import { PaymentVoided } from '../../payments/contract/payment-voided.event.js';
import { toDecimal } from '../../../platform/domain/money.js';
import { Orders } from '../storage/order.repository.js';

const MONEY_TAKEN: readonly OrderPaymentStatus[] = ['partially_captured', 'captured', 'partially_refunded', 'refunded'];

type PaymentFact = PaymentCaptured | PaymentDeclined | PaymentRefunded | PaymentVoided;

/** Keeps an order's payment status and timeline true to what payments tell. */
@EventsHandler(PaymentCaptured, PaymentDeclined, PaymentRefunded, PaymentVoided)
export class TrackPaymentOnPaymentFacts implements IEventHandler<PaymentFact> {
  constructor(private readonly orders: Orders) {}

  async handle(fact: PaymentFact): Promise<void> {
    await this.orders.update(fact.data.orderId, (order) => {
      const { status, event, at, detail } = told(fact, order.state);
      order.trackPayment(status, event, new Date(at), detail);
    });
  }
}

function told(
  fact: PaymentFact,
  { total, credited, paymentStatus }: OrderState,
): { status: OrderPaymentStatus; event: string; at: string; detail?: string } {
  const detail = `${toDecimal(fact.data)} ${fact.data.currency}`;
  if (fact instanceof PaymentCaptured) {
    const status = fact.data.capturedTotal < total - credited ? 'partially_captured' : 'captured';
    return { status, event: 'payment_captured', at: fact.data.capturedAt, detail };
  }
  if (fact instanceof PaymentRefunded) {
    const status = fact.data.refundedTotal < fact.data.capturedTotal ? 'partially_refunded' : 'refunded';
    return { status, event: 'payment_refunded', at: fact.data.refundedAt, detail };
  }
  if (fact instanceof PaymentVoided) {
    const status = MONEY_TAKEN.includes(paymentStatus) ? paymentStatus : 'voided'; // the void let only the rest go
    return { status, event: 'payment_voided', at: fact.data.voidedAt, detail };
  }
  return { status: 'declined', event: 'payment_declined', at: fact.data.declinedAt, detail: fact.data.declineCode };
}
