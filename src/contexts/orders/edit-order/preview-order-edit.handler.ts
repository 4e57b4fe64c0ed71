import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { newId } from '../../../platform/runtime/new-id.js';
import { planEdit } from '../domain/order-edit.js';
import { type Reworked } from '../domain/order-rework.js';
import { type OrderState } from '../domain/order-state.js';
import { Orders } from '../storage/order.repository.js';
import { type EditWishes } from './edit-order.handler.js';
import { PriceAdditions } from '../desk/price-additions.js';

/** What an edit would make of an order, without doing it; stock is not looked at. Throws what `EditOrder` throws. */
export class PreviewOrderEdit extends Query<{ order: OrderState; edited: Reworked }> {
  constructor(
    readonly orderId: string,
    readonly wishes: EditWishes,
  ) {
    super();
  }
}

@QueryHandler(PreviewOrderEdit)
export class PreviewOrderEditHandler implements IQueryHandler<PreviewOrderEdit> {
  constructor(
    private readonly orders: Orders,
    private readonly prices: PriceAdditions,
  ) {}

  async execute({ orderId, wishes }: PreviewOrderEdit): Promise<{ order: OrderState; edited: Reworked }> {
    const order = await this.orders.get(orderId);
    const add = await this.prices.price(order.state, wishes.add);
    const edited = order.preview(planEdit(order.state, { ...wishes, add }, newId));
    return { order: order.state, edited };
  }
}
