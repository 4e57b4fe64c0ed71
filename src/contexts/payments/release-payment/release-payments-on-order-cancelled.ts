import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { OrderCancelled } from '../../orders/contract/order-cancelled.event.js';
import { PaymentJobs } from '../gateway/payment-jobs.js';
import { Payments } from '../storage/payment.repository.js';

/** Notes that a cancelled order's payments are not wanted; a job then lets their money go or gives it back. */
@EventsHandler(OrderCancelled)
export class ReleasePaymentsOnOrderCancelled implements IEventHandler<OrderCancelled> {
  constructor(
    private readonly payments: Payments,
    private readonly jobs: PaymentJobs,
  ) {}

  async handle({ data }: OrderCancelled): Promise<void> {
    for (const paymentId of await this.payments.ofOrder(data.orderId)) {
      const payment = await this.payments.update(paymentId, (payment) => payment.unwant());
      if (payment.isReleased) continue;
      await this.jobs.release(paymentId);
    }
  }
}
