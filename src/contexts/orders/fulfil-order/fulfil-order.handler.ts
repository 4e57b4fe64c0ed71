import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { type OrderState, type Tracking } from '../domain/order-state.js';
import { Orders } from '../storage/order.repository.js';

/**
 * Units leave the house. Without lines, all that remain. Answers the order.
 * Throws `OrderNotFound`, `OrderStepRefused`, `OverFulfilled`, `UnknownOrderLine`.
 */
export class FulfilOrder extends Command<OrderState> {
  constructor(
    readonly orderId: string,
    readonly lines: readonly { lineId: string; quantity: number }[] | undefined,
    readonly tracking: Tracking | null,
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

  async execute({ orderId, lines, tracking }: FulfilOrder): Promise<OrderState> {
    const fulfilmentId = newId();
    const order = await this.orders.update(orderId, (order) =>
      order.fulfil(fulfilmentId, lines, tracking, this.clock.now()),
    );
    return order.state;
  }
}
