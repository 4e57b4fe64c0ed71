import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { ChangeDesk } from '../desk/change-desk.js';
import { type ShippingRule } from '../domain/line-shares.js';
import { type LineUnits } from '../domain/order-lines.js';
import { type OrderState } from '../domain/order-state.js';
import { Orders } from '../storage/order.repository.js';

/**
 * Staff give up units that have not left the house: their stock and their money go back and the totals fall, in one
 * commit. The last units cancel the order. Answers the order. Throws `OrderNotFound`, `OrderStepRefused`,
 * `UnknownOrderLine`, `OverCancelled`, inventory's `NotHeld`, payments' `OperationInFlight`.
 */
export class CancelOrderLines extends Command<OrderState> {
  constructor(
    readonly orderId: string,
    readonly cancellation: { units: readonly LineUnits[]; reason: string; shipping: ShippingRule },
    readonly by: string,
  ) {
    super();
  }
}

@CommandHandler(CancelOrderLines)
export class CancelOrderLinesHandler implements ICommandHandler<CancelOrderLines> {
  constructor(
    private readonly orders: Orders,
    private readonly desk: ChangeDesk,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async execute({ orderId, cancellation, by }: CancelOrderLines): Promise<OrderState> {
    const [id, now] = [newId(), this.clock.now()];
    return this.transaction.run(async () => {
      let refund = 0;
      const { state } = await this.orders.update(orderId, (order) => {
        refund = order.cancelLines({ id, ...cancellation }, now, by);
      });
      if (state.status === 'cancelled') await this.desk.releaseAll(state);
      else await this.desk.release(state, cancellation.units);
      await this.desk.refund(state, id, refund, cancellation.reason);
      return state;
    });
  }
}
