import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { OrderConfirmed } from '../../orders/contract/order-confirmed.event.js';
import { SEND_ORDER_CONFIRMATION } from './send-order-confirmation.job.js';

/** Every confirmed order gets its letter, from a job of its own. */
@EventsHandler(OrderConfirmed)
export class SendOrderConfirmationOnOrderConfirmed implements IEventHandler<OrderConfirmed> {
  constructor(private readonly jobs: Jobs) {}

  async handle({ data: { orderId } }: OrderConfirmed): Promise<void> {
    await this.jobs.add(SEND_ORDER_CONFIRMATION, { orderId }, { key: `${SEND_ORDER_CONFIRMATION}:${orderId}` });
  }
}
