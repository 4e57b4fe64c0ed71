import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { type Money } from '../../../platform/domain/money.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { ChangeDesk } from '../desk/change-desk.js';
import { planEdit } from '../domain/order-edit.js';
import { type LineUnits, type NewOrderLine } from '../domain/order-lines.js';
import { type Rework } from '../domain/order-rework.js';
import { type OrderState } from '../domain/order-state.js';
import { Orders } from '../storage/order.repository.js';
import { type AddedUnits, PriceAdditions } from '../desk/price-additions.js';
import { refuseOtherTotal } from './edited-totals.js';

/** What staff want of an order: variants to add, units that lines should keep, lines to take away. */
export interface EditWishes {
  readonly add: readonly AddedUnits[];
  readonly change: readonly LineUnits[];
  readonly remove: readonly string[];
}

/**
 * Staff change what an order sells. What is added costs what it costs today, and its stock is sold; what is taken away
 * returns to stock at what was charged for it; the difference is refunded, or due. One commit. Answers the order.
 * Throws `OrderNotFound`, `OrderStepRefused`, `LinesNotSellable`, `UnknownOrderLine`, `OverCancelled`, `EditEmpty`,
 * `EditContradicts`, `EditLeavesNothing`, `TooManyLines`, `TotalChanged`, inventory's `OutOfStock`, payments'
 * `OperationInFlight`.
 */
export class EditOrder extends Command<OrderState> {
  constructor(
    readonly orderId: string,
    readonly wishes: EditWishes,
    /** The total that was shown for it; another one is refused. */
    readonly expectedTotal: Money | undefined,
    readonly note: string | undefined,
    readonly by: string,
  ) {
    super();
  }
}

@CommandHandler(EditOrder)
export class EditOrderHandler implements ICommandHandler<EditOrder> {
  constructor(
    private readonly orders: Orders,
    private readonly prices: PriceAdditions,
    private readonly desk: ChangeDesk,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async execute(command: EditOrder): Promise<OrderState> {
    const { state } = await this.orders.get(command.orderId);
    const added = await this.prices.price(state, command.wishes.add);
    return this.transaction.run(() => this.edit(command, added));
  }

  private async edit({ orderId, wishes, ...command }: EditOrder, add: NewOrderLine[]): Promise<OrderState> {
    const [id, now] = [newId(), this.clock.now()];
    const { note, by, expectedTotal } = command;
    let [plan, refund]: [Rework | undefined, number] = [undefined, 0];
    const { state } = await this.orders.update(orderId, (order) => {
      plan = planEdit(order.state, { ...wishes, add }, newId);
      refuseOtherTotal(expectedTotal, order.state, order.preview(plan));
      refund = order.edit({ ...plan, id, note }, now, by);
    });
    await this.desk.release(state, plan!.cancelled);
    await this.desk.sell(id, plan!.added, state);
    await this.desk.refund(state, id, refund, note ?? 'order_edited');
    return state;
  }
}
