import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { ChangeDesk } from '../desk/change-desk.js';
import { type OrderState } from '../domain/order-state.js';

/** What is noted when shoppers do not say why. */
const REASON = 'shopper_request';

/**
 * A shopper gives up an order of which nothing has left the house; its stock returns in the same commit, its cart opens
 * again if it was no sale yet, payments give the money back. Throws `OrderNotFound` (also for a wrong token), `OrderAlreadyShipping`.
 */
export class CancelOwnOrder extends Command<OrderState> {
  constructor(
    readonly orderId: string,
    readonly tokenHash: string,
    readonly reason: string | undefined,
  ) {
    super();
  }
}

@CommandHandler(CancelOwnOrder)
export class CancelOwnOrderHandler implements ICommandHandler<CancelOwnOrder> {
  constructor(
    private readonly desk: ChangeDesk,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async execute({ orderId, tokenHash, reason = REASON }: CancelOwnOrder): Promise<OrderState> {
    const now = this.clock.now();
    const cancelled = await this.transaction.run(() =>
      this.desk.giveUp(orderId, now, (order) => order.openedWith(tokenHash).cancel(reason, now, 'shopper')),
    );
    return cancelled.state;
  }
}
