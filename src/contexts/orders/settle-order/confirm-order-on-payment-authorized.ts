import { CommandBus, EventsHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { type BatchHandler } from '../../../platform/facts/subscriber.js';
import { PaymentAuthorized } from '../../payments/contract/payment-authorized.event.js';
import { SettleOrder } from '../contract/settle-order.command.js';

const PENDING = `SELECT id FROM orders.orders WHERE id = ANY ($1) AND status = 'pending' ORDER BY id`;

/**
 * Confirms what the placing request could not: its process died, the shopper had to act, or the answer came late.
 * Nearly all orders are confirmed by then, so one statement first asks which are not.
 */
@EventsHandler(PaymentAuthorized)
export class ConfirmOrderOnPaymentAuthorized implements BatchHandler<PaymentAuthorized> {
  /** After an outage many may be pending: the stock that one transaction sells is locked until its end. */
  static readonly factsPerTransaction = 20;

  constructor(
    private readonly database: Database,
    private readonly commands: CommandBus,
  ) {}

  async handleBatch(facts: PaymentAuthorized[]): Promise<void> {
    const paid = facts.map(({ data }) => data.orderId);
    for (const { id } of await this.database.query<{ id: string }>(PENDING, [paid])) {
      await this.commands.execute(new SettleOrder(id, { as: 'paid' }));
    }
  }
}
