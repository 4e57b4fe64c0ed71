import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { type LineUnits } from '../domain/order-lines.js';
import { type OrderState, type Tracking } from '../domain/order-state.js';
import { Orders } from '../storage/order.repository.js';

/**
 * Units leave the house. Without lines, all that remain. Answers the order.
 * Throws `OrderNotFound`, `OrderStepRefused`, `AmountDue`, `OverFulfilled`, `UnknownOrderLine`.
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
    private readonly clock: Clock,
  ) {}

  async execute({ orderId, lines, tracking, by }: FulfilOrder): Promise<OrderState> {
    const fulfilmentId = newId();
    const order = await this.orders.update(orderId, (order) =>
      order.fulfil(fulfilmentId, lines, tracking, this.clock.now(), by),
    );
    return order.state;
  }
}
