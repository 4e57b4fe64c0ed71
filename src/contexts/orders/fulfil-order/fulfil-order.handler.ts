import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { DescribeHolds } from '../../inventory/contract/describe-holds.query.js';
import { holdsOf } from '../desk/change-desk.js';
import { refuseBackordered } from '../domain/backorders.js';
import { type LineUnits } from '../domain/order-lines.js';
import { type OrderState, type Tracking } from '../domain/order-state.js';
import { Orders } from '../storage/order.repository.js';

/**
 * Units leave the house. Without lines, all that remain. Answers the order.
 * Throws `OrderNotFound`, `OrderStepRefused`, `AmountDue`, `UnitsBackordered`, `OverFulfilled`, `UnknownOrderLine`.
 */
export class FulfilOrder extends Command<OrderState> {
  constructor(
    readonly orderId: string,
    readonly lines: readonly LineUnits[] | undefined,
    readonly tracking: Tracking | null,
    readonly by: string,
  ) {
    super();
  }
}

@CommandHandler(FulfilOrder)
export class FulfilOrderHandler implements ICommandHandler<FulfilOrder> {
  constructor(
    private readonly orders: Orders,
    private readonly queries: QueryBus,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** The order's row is locked while inventory is asked, so that nobody adds units to it meanwhile. */
  async execute({ orderId, lines, tracking, by }: FulfilOrder): Promise<OrderState> {
    const [fulfilmentId, now] = [newId(), this.clock.now()];
    return this.transaction.run(async () => {
      const stock = await this.queries.execute(new DescribeHolds(holdsOf((await this.orders.get(orderId)).state)));
      const order = await this.orders.update(orderId, (order) => {
        const before = order.state.lines;
        order.fulfil(fulfilmentId, lines, tracking, now, by);
        refuseBackordered(before, order.state.fulfilments.at(-1)!.lines, stock);
      });
      return order.state;
    });
  }
}
