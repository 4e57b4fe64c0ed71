import { EventsHandler } from '@nestjs/cqrs';
import { type BatchHandler } from '../../../platform/facts/subscriber.js';
import { OrderCancelled } from '../../orders/contract/order-cancelled.event.js';
import { OrderMails } from '../storage/order-mails.js';

/** Plans the letter for orders that had been confirmed; for the others nobody was told that anything would come. */
@EventsHandler(OrderCancelled)
export class SendOrderCancellationOnOrderCancelled implements BatchHandler<OrderCancelled> {
  constructor(private readonly mails: OrderMails) {}

  async handleBatch(facts: OrderCancelled[]): Promise<void> {
    await this.mails.plan(
      facts
        .filter(({ data }) => data.wasConfirmed)
        .map(({ data: { orderId } }) => ({ orderId, kind: 'order_cancellation', subjectId: orderId })),
    );
  }
}
