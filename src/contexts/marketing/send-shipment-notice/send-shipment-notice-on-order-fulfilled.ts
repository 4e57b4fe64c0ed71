import { EventsHandler } from '@nestjs/cqrs';
import { type BatchHandler } from '../../../platform/facts/subscriber.js';
import { OrderFulfilled } from '../../orders/contract/order-fulfilled.event.js';
import { OrderMails } from '../storage/order-mails.js';

/** Plans a letter for every parcel. */
@EventsHandler(OrderFulfilled)
export class SendShipmentNoticeOnOrderFulfilled implements BatchHandler<OrderFulfilled> {
  constructor(private readonly mails: OrderMails) {}

  async handleBatch(facts: OrderFulfilled[]): Promise<void> {
    await this.mails.plan(
      facts.map(({ data: { orderId, fulfilmentId: subjectId } }) => ({ orderId, kind: 'shipment', subjectId })),
    );
  }
}
