import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { ChangeDesk } from '../desk/change-desk.js';
import { type OrderState } from '../domain/order-state.js';

/**
 * Staff give an order up: it is cancelled, its stock returns and its cart opens again if it was no sale yet, in one
 * commit; payments hear of it and give the money back. Throws `OrderNotFound`, `OrderAlreadyShipping`, `OrderStepRefused`.
 */
export class CancelOrder extends Command<OrderState> {
  constructor(
    readonly orderId: string,
    readonly reason: string,
    readonly by: string,
  ) {
    super();
  }
}

@CommandHandler(CancelOrder)
export class CancelOrderHandler implements ICommandHandler<CancelOrder> {
  constructor(
    private readonly desk: ChangeDesk,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async execute({ orderId, reason, by }: CancelOrder): Promise<OrderState> {
    const now = this.clock.now();
    const cancelled = await this.transaction.run(() =>
      this.desk.giveUp(orderId, now, (order) => order.cancel(reason, now, by)),
    );
    return cancelled.state;
  }
}
