import { EventsHandler } from '@nestjs/cqrs';
import { type BatchHandler } from '../../../platform/facts/subscriber.js';
import { OrderConfirmed } from '../../orders/contract/order-confirmed.event.js';
import { OrderMails } from '../storage/order-mails.js';

/** Every confirmed order gets its letter. */
@EventsHandler(OrderConfirmed)
export class SendOrderConfirmationOnOrderConfirmed implements BatchHandler<OrderConfirmed> {
  constructor(private readonly mails: OrderMails) {}

  async handleBatch(facts: OrderConfirmed[]): Promise<void> {
    await this.mails.plan(
      facts.map(({ data: { orderId } }) => ({ orderId, kind: 'order_confirmation', subjectId: orderId })),
    );
  }
}
