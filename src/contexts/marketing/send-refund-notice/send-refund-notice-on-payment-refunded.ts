import { EventsHandler } from '@nestjs/cqrs';
import { type BatchHandler } from '../../../platform/facts/subscriber.js';
import { PaymentRefunded } from '../../payments/contract/payment-refunded.event.js';
import { keyOf, OrderMails } from '../storage/order-mails.js';

/** Plans a letter for every refund; one that went back over several payments has a letter for each of them. */
@EventsHandler(PaymentRefunded)
export class SendRefundNoticeOnPaymentRefunded implements BatchHandler<PaymentRefunded> {
  constructor(private readonly mails: OrderMails) {}

  async handleBatch(facts: PaymentRefunded[]): Promise<void> {
    await this.mails.plan(
      facts.map(({ data: { orderId, refundId, paymentId, amount, currency } }) => ({
        ...{ orderId, kind: 'refund', subjectId: refundId, about: { amount, currency, paymentId } },
        key: keyOf('refund', `${paymentId}:${refundId}`),
      })),
    );
  }
}
