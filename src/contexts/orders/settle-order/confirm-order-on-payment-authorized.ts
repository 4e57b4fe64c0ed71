import { CommandBus, EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { PaymentAuthorized } from '../../payments/contract/payment-authorized.event.js';
import { SettleOrder } from '../contract/settle-order.command.js';

/** Confirms what the placing request could not: its process died, the shopper had to act, or the answer came late. */
@EventsHandler(PaymentAuthorized)
export class ConfirmOrderOnPaymentAuthorized implements IEventHandler<PaymentAuthorized> {
  constructor(private readonly commands: CommandBus) {}

  async handle({ data }: PaymentAuthorized): Promise<void> {
    await this.commands.execute(new SettleOrder(data.orderId, { as: 'paid' }));
  }
}
