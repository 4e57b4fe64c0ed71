import { FulfilmentCancelled } from '../contract/fulfilment-cancelled.event.js';
import { FulfilmentDelivered } from '../contract/fulfilment-delivered.event.js';
import { FulfilmentTrackingChanged } from '../contract/fulfilment-tracking-changed.event.js';
import { OrderCancelled } from '../contract/order-cancelled.event.js';
import { OrderConfirmed } from '../contract/order-confirmed.event.js';
import { OrderDueAgain } from '../contract/order-due-again.event.js';
import { OrderEdited } from '../contract/order-edited.event.js';
import { OrderFulfilled } from '../contract/order-fulfilled.event.js';
import { type ChangedTotals, type GivenUpLine, OrderLinesCancelled } from '../contract/order-lines-cancelled.event.js';
import { type OrderFigures, OrderPlaced, type SoldLine } from '../contract/order-placed.event.js';
import { type Reworked } from './order-rework.js';
import { type Fulfilment, type OrderState } from './order-state.js';

type SoldState = Pick<OrderState['lines'][number], keyof SoldLine>;

/** Why something was done, and by whom; the shop itself has a word for it, people write what they like. */
interface Why {
  reason: string;
  by: string | undefined;
}

/** The facts of an order, made from its state. */
export const told = {
  placed: (order: OrderState, at: Date) => new OrderPlaced({ ...figures(order), placedAt: at.toISOString() }),

  confirmed: (order: OrderState, at: Date) => new OrderConfirmed({ ...figures(order), confirmedAt: at.toISOString() }),

  /** `order` and `lines` as they were before; `wasConfirmed` as it was. */
  cancelled: (order: OrderState, lines: readonly GivenUpLine[], why: Why, wasConfirmed: boolean, at: Date) => {
    const { currency, total, amountDue } = order;
    return new OrderCancelled({
      ...about(order),
      ...{ currency, total, amountDue },
      ...{ lines, reason: inAWord(why), wasConfirmed },
      cancelledAt: at.toISOString(),
    });
  },

  dueAgain: (order: OrderState, paymentId: string, amount: number, at: Date) =>
    new OrderDueAgain({
      ...about(order),
      ...{ paymentId, amount, currency: order.currency, dueAgainAt: at.toISOString() },
    }),

  linesCancelled: (order: OrderState, cancellationId: string, change: Reworked, at: Date) =>
    new OrderLinesCancelled({
      ...about(order),
      ...totals(order, change),
      ...{ cancellationId, lines: change.givenUp, shipping: change.shippingGivenUp.gross },
      cancelledAt: at.toISOString(),
    }),

  edited: (order: OrderState, editId: string, added: readonly SoldState[], change: Reworked, at: Date) =>
    new OrderEdited({
      ...about(order),
      ...totals(order, change),
      ...{ editId, added: added.map(sold), cancelled: change.givenUp, editedAt: at.toISOString() },
    }),

  fulfilled: (order: OrderState, { id: fulfilmentId, lines, createdAt }: Fulfilment, complete: boolean) =>
    new OrderFulfilled({ ...about(order), fulfilmentId, lines, complete, fulfilledAt: createdAt }),

  tracked: (order: OrderState, fulfilmentId: string, tracking: Fulfilment['tracking'], at: Date) =>
    new FulfilmentTrackingChanged({ ...about(order), fulfilmentId, tracking, changedAt: at.toISOString() }),

  delivered: (order: OrderState, fulfilmentId: string, at: Date) =>
    new FulfilmentDelivered({ ...about(order), fulfilmentId, deliveredAt: at.toISOString() }),

  unfulfilled: (order: OrderState, { id: fulfilmentId, lines }: Fulfilment, at: Date) =>
    new FulfilmentCancelled({ ...about(order), fulfilmentId, lines, cancelledAt: at.toISOString() }),
};

function about({ id: orderId, number }: OrderState): { orderId: string; number: string } {
  return { orderId, number };
}

function totals({ currency, total: totalBefore }: OrderState, { total, refund, amountDue }: Reworked): ChangedTotals {
  return { currency, totalBefore, total, refund, amountDue };
}

function sold({ lineId, variantId, productId, sku, title, quantity, net, tax, gross }: SoldState): SoldLine {
  return { lineId, variantId, productId, sku, title, quantity, net, tax, gross };
}

function figures(order: OrderState): OrderFigures {
  const { cartId, currency, total, taxTotal: tax, shipping, lines } = order;
  return { ...about(order), cartId, currency, lines: lines.map(sold), shipping: shipping.gross, tax, total };
}

/** Facts are kept for ever: what people wrote stays with the order. */
function inAWord({ reason, by }: Why): string {
  if (by === undefined) return reason;
  return by === 'shopper' ? 'shopper_request' : 'staff_request';
}
