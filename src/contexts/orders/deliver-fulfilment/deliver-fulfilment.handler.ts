import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { type OrderState } from '../domain/order-state.js';
import { Orders } from '../storage/order.repository.js';

/** A parcel has arrived. Answers the order. Throws `OrderNotFound`, `FulfilmentNotFound`, `FulfilmentStepRefused`. */
export class DeliverFulfilment extends Command<OrderState> {
  constructor(
    readonly orderId: string,
    readonly fulfilmentId: string,
    readonly by: string,
  ) {
    super();
  }
}

@CommandHandler(DeliverFulfilment)
export class DeliverFulfilmentHandler implements ICommandHandler<DeliverFulfilment> {
  constructor(
    private readonly orders: Orders,
    private readonly clock: Clock,
  ) {}

  async execute({ orderId, fulfilmentId, by }: DeliverFulfilment): Promise<OrderState> {
    const now = this.clock.now();
    return (await this.orders.update(orderId, (order) => order.deliver(fulfilmentId, now, by))).state;
  }
}
