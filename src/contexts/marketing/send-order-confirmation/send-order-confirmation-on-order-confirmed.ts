import { EventsHandler } from '@nestjs/cqrs';
import { type BatchHandler } from '../../../platform/facts/subscriber.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { OrderConfirmed } from '../../orders/contract/order-confirmed.event.js';
import { SEND_ORDER_CONFIRMATION } from './send-order-confirmation.job.js';

/** Every confirmed order gets its letter, from a job of its own. */
@EventsHandler(OrderConfirmed)
export class SendOrderConfirmationOnOrderConfirmed implements BatchHandler<OrderConfirmed> {
  constructor(private readonly jobs: Jobs) {}

  async handleBatch(facts: OrderConfirmed[]): Promise<void> {
    await this.jobs.addAll(
      SEND_ORDER_CONFIRMATION,
      facts.map(({ data: { orderId } }) => ({ payload: { orderId }, key: `${SEND_ORDER_CONFIRMATION}:${orderId}` })),
    );
  }
}
