import { CommandBus, EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { PaymentDeclined } from '../../payments/contract/payment-declined.event.js';
import { SettleOrder } from '../contract/settle-order.command.js';

/** Lets an order's stock, and its other payments, go when one was refused after the placing request had ended. */
@EventsHandler(PaymentDeclined)
export class CancelOrderOnPaymentDeclined implements IEventHandler<PaymentDeclined> {
  constructor(private readonly commands: CommandBus) {}

  async handle({ data }: PaymentDeclined): Promise<void> {
    const { orderId, paymentId } = data;
    await this.commands.execute(new SettleOrder(orderId, { as: 'unpaid', reason: 'payment_declined', paymentId }));
  }
}
