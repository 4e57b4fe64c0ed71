import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { OrderCancelled } from '../../orders/contract/order-cancelled.event.js';
import { RELEASE_PAYMENT } from '../gateway/job-names.js';
import { Payments } from '../storage/payment.repository.js';

/** Notes that a cancelled order's payments are not wanted; a job then lets their money go or gives it back. */
@EventsHandler(OrderCancelled)
export class ReleasePaymentsOnOrderCancelled implements IEventHandler<OrderCancelled> {
  constructor(
    private readonly payments: Payments,
    private readonly jobs: Jobs,
  ) {}

  async handle({ data }: OrderCancelled): Promise<void> {
    for (const paymentId of await this.payments.ofOrder(data.orderId)) {
      const payment = await this.payments.update(paymentId, (payment) => payment.unwant());
      if (payment.isReleased) continue;
      await this.jobs.add(RELEASE_PAYMENT, { paymentId }, { key: `${RELEASE_PAYMENT}:${paymentId}` });
    }
  }
}
