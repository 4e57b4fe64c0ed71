import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { type OrderState } from '../domain/order-state.js';
import { Orders } from '../storage/order.repository.js';

/**
 * A fulfilment was a mistake: nothing left the house, its units are to be delivered again. Answers the order.
 * Throws `OrderNotFound`, `FulfilmentNotFound`, `FulfilmentStepRefused`, `FulfilmentReturned`.
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
    private readonly clock: Clock,
  ) {}

  async execute({ orderId, fulfilmentId, reason, by }: CancelFulfilment): Promise<OrderState> {
    const now = this.clock.now();
    return (await this.orders.update(orderId, (order) => order.cancelFulfilment(fulfilmentId, reason, now, by))).state;
  }
}
