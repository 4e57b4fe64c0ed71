import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { type OrderState } from '../domain/order-state.js';
import { refuseStranded } from '../domain/return-lines.js';
import { AwaitedUnits } from '../storage/awaited-units.js';
import { Orders } from '../storage/order.repository.js';

/**
 * A fulfilment was a mistake: nothing left the house, its units are to be delivered again. Answers the order.
 * Throws `OrderNotFound`, `FulfilmentNotFound`, `FulfilmentStepRefused`, `FulfilmentReturned`,
 * `FulfilmentInReturn`.
 */
export class CancelFulfilment extends Command<OrderState> {
  constructor(
    readonly orderId: string,
    readonly fulfilmentId: string,
    readonly reason: string,
    readonly by: string,
  ) {
    super();
  }
}

@CommandHandler(CancelFulfilment)
export class CancelFulfilmentHandler implements ICommandHandler<CancelFulfilment> {
  constructor(
    private readonly orders: Orders,
    private readonly awaited: AwaitedUnits,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** The order is written first: its row is locked until the commit, so no return is asked for meanwhile. */
  execute({ orderId, fulfilmentId, reason, by }: CancelFulfilment): Promise<OrderState> {
    const now = this.clock.now();
    return this.transaction.run(async () => {
      const { state } = await this.orders.update(orderId, (order) =>
        order.cancelFulfilment(fulfilmentId, reason, now, by),
      );
      refuseStranded(state, await this.awaited.of(orderId));
      return state;
    });
  }
}
