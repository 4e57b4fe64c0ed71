import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { CommitHold } from '../../inventory/contract/commit-hold.command.js';
import { SettleOrder, type Settled } from '../contract/settle-order.command.js';
import { ChangeDesk } from '../desk/change-desk.js';
import { type Order } from '../domain/order.js';
import { Orders } from '../storage/order.repository.js';

/** Why an order ends, and the payment that was declined if it is for that. */
type Ending = { reason: string; paymentId?: string };

@CommandHandler(SettleOrder)
export class SettleOrderHandler implements ICommandHandler<SettleOrder> {
  constructor(
    private readonly orders: Orders,
    private readonly desk: ChangeDesk,
    private readonly transaction: Transaction,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  execute({ orderId, settlement }: SettleOrder): Promise<Settled> {
    return this.transaction.run(async () => {
      const order =
        settlement.as === 'paid'
          ? await this.confirm(orderId, settlement.authorized)
          : await this.cancel(orderId, settlement);
      const { status } = order.state;
      return status === 'fulfilled' ? 'confirmed' : status;
    });
  }

  /** The sale stands once its stock is sold; the order is told last, so that nobody hears of a sale that came to nothing. */
  private async confirm(orderId: string, authorized: readonly string[]): Promise<Order> {
    const order = await this.orders.get(orderId);
    if (order.state.status !== 'pending' || !order.isPaidBy(authorized)) return order;
    const hold = await this.commands.execute(new CommitHold(orderId));
    if (hold === 'gone') return this.cancel(orderId, { reason: 'stock_no_longer_held' });
    return this.orders.update(orderId, (order) => order.confirm(this.clock.now(), authorized));
  }

  private cancel(orderId: string, { reason, paymentId }: Ending): Promise<Order> {
    const now = this.clock.now();
    return this.desk.giveUp(orderId, now, (order) => {
      if (order.state.status !== 'pending' || (paymentId && !order.standsOn(paymentId))) return;
      const declined = paymentId && order.state.money.payments[paymentId];
      if (declined) order.trackPayment({ kind: 'declined', paymentId, amount: declined.amount }, now);
      order.cancel(reason, now);
    });
  }
}
