import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { randomBytes } from '../../../platform/runtime/random-bytes.js';
import { orderNumber } from '../domain/order-number.js';
import { Return } from '../domain/return.js';
import { type WantedReturnLine } from '../domain/return-lines.js';
import { type ExchangeLine, type ReturnState } from '../domain/return-state.js';
import { PriceAdditions } from '../desk/price-additions.js';
import { AwaitedUnits } from '../storage/awaited-units.js';
import { Orders } from '../storage/order.repository.js';
import { Returns } from '../storage/return.repository.js';

/** What is to come back, and what is wanted instead. */
export interface WantedReturn {
  lines: readonly WantedReturnLine[];
  exchange: readonly ExchangeLine[];
  comment: string | null;
}

/** Who asks: a member of staff by name, or whoever holds the order's token. */
export type ReturnRequester = { staff: string } | { tokenHash: string };

/**
 * Opens a return of some units of an order. Answers the return.
 * Throws `OrderNotFound`, `UnknownOrderLine`, `ReturnLineTwice`, `NotReturnable`, `LinesNotSellable` (of the exchange).
 */
export class RequestReturn extends Command<ReturnState> {
  constructor(
    readonly orderId: string,
    readonly wanted: WantedReturn,
    readonly requester: ReturnRequester,
  ) {
    super();
  }
}

@CommandHandler(RequestReturn)
export class RequestReturnHandler implements ICommandHandler<RequestReturn> {
  constructor(
    private readonly orders: Orders,
    private readonly returns: Returns,
    private readonly awaited: AwaitedUnits,
    private readonly prices: PriceAdditions,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** The order is written first: its row is locked until the commit, so two requests never share a unit. */
  execute({ orderId, wanted, requester }: RequestReturn): Promise<ReturnState> {
    const requestedAt = this.clock.now();
    const requestedBy = 'staff' in requester ? ('staff' as const) : ('shopper' as const);
    const number = `R-${orderNumber(requestedAt, randomBytes(5))}`;
    return this.transaction.run(async () => {
      const order = await this.orders.update(orderId, (order) => {
        if ('tokenHash' in requester) order.openedWith(requester.tokenHash);
        order.remark('return_requested', requestedAt, number, 'staff' in requester ? requester.staff : 'shopper');
      });
      await this.prices.price(order.state, wanted.exchange, 'exchange'); // refuses what cannot be sold
      const input = { ...wanted, id: newId(), number, requestedBy, requestedAt };
      const opened = Return.request(input, order.state, await this.awaited.of(orderId));
      await this.returns.add(opened);
      return opened.state;
    });
  }
}
