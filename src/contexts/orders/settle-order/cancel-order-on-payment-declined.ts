import { CommandBus, EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { PaymentDeclined } from '../../payments/contract/payment-declined.event.js';
import { SettleOrder } from '../contract/settle-order.command.js';

/** Lets an order's stock go when its payment was refused after the placing request had ended. */
@EventsHandler(PaymentDeclined)
export class CancelOrderOnPaymentDeclined implements IEventHandler<PaymentDeclined> {
  constructor(private readonly commands: CommandBus) {}

  async handle({ data }: PaymentDeclined): Promise<void> {
    await this.commands.execute(new SettleOrder(data.orderId, { as: 'unpaid', reason: 'payment_declined' }));
  }
}
