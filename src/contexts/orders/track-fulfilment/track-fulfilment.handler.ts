import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { type Order } from '../domain/order.js';
import { type OrderState, type Tracking } from '../domain/order-state.js';
import { Orders } from '../storage/order.repository.js';

/**
 * A parcel is to be followed elsewhere, or nowhere (null). Answers the order.
 * Throws `OrderNotFound`, `FulfilmentNotFound`, `FulfilmentStepRefused`, `AggregateStale`.
 */
export class TrackFulfilment extends Command<OrderState> {
  constructor(
    readonly orderId: string,
    readonly fulfilmentId: string,
    readonly tracking: Tracking | null,
    readonly by: string,
    /** Of the order. */
    readonly expectedVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(TrackFulfilment)
export class TrackFulfilmentHandler implements ICommandHandler<TrackFulfilment> {
  constructor(
    private readonly orders: Orders,
    private readonly clock: Clock,
  ) {}

  async execute({ orderId, fulfilmentId, tracking, by, expectedVersion }: TrackFulfilment): Promise<OrderState> {
    const track = (order: Order) => order.track(fulfilmentId, tracking, this.clock.now(), by);
    return (await this.orders.update(orderId, track, expectedVersion)).state;
  }
}
