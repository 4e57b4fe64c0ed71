import { Aggregate } from '../../../platform/domain/aggregate.js';
import { OrderCancelled } from '../contract/order-cancelled.event.js';
import { OrderConfirmed } from '../contract/order-confirmed.event.js';
import { OrderFulfilled } from '../contract/order-fulfilled.event.js';
import { type OrderFigures, OrderPlaced } from '../contract/order-placed.event.js';
import { type Amounts, nextReturnedShare, sumOf } from './line-shares.js';
import { OrderAlreadyShipping, OrderStepRefused } from './order.errors.js';
import {
  added,
  allUnfulfilled,
  begun,
  cancelled,
  fulfilled,
  type LineUnits,
  type NewOrderLine,
  returned,
} from './order-lines.js';
import {
  type Fulfilment,
  type OrderLine,
  type OrderPaymentStatus,
  type OrderState,
  type OrderStatus,
  type TimelineEntry,
  type Tracking,
} from './order-state.js';

/** Every step an order may take. */
export const TRANSITIONS: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  pending: ['confirmed', 'cancelled'],
  confirmed: ['fulfilled', 'cancelled'],
  fulfilled: [],
  cancelled: [],
};

/** What the shopper asked for, priced; everything that `Order.place` does not decide itself. */
export type NewOrder = Omit<
  OrderState,
  | 'version'
  | 'lines'
  | 'itemsTotal'
  | 'taxTotal'
  | 'total'
  | 'status'
  | 'paymentStatus'
  | 'fulfilments'
  | 'timeline'
  | 'confirmedAt'
  | 'cancelledAt'
> & { lines: readonly NewOrderLine[] };

/** A shopper's order: the lines as they were sold, the money they add up to, and where it stands. */
export class Order extends Aggregate {
  private readonly number: string;
  private readonly cartId: string | null;
  private readonly currency: string;
  private readonly total: number;
  private readonly taxTotal: number;
  private readonly shipping: OrderState['shipping'];
  protected tokenHash: string;
  private lines: readonly OrderLine[];
  private status: OrderStatus;
  protected paymentStatus: OrderPaymentStatus;
  private fulfilments: readonly Fulfilment[];
  private timeline: readonly TimelineEntry[];
  protected confirmedAt: Date | null;
  protected cancelledAt: Date | null;

  private constructor() {
    super();
  }

  /** A new, pending order. Totals are sums of its lines and shipping, so they close to the minor unit. */
  static place(input: NewOrder): Order {
    const itemsTotal = sum(input.lines, ({ gross }) => gross);
    const order = new Order();
    Object.assign(order, input, {
      lines: input.lines.map(begun),
      itemsTotal,
      taxTotal: sum(input.lines, ({ tax }) => tax) + input.shipping.tax,
      total: itemsTotal + input.shipping.gross,
      status: 'pending',
      paymentStatus: 'pending',
      fulfilments: [],
      timeline: [],
      confirmedAt: null,
      cancelledAt: null,
    } satisfies Partial<OrderState>);
    order.note(input.placedAt, 'placed');
    order.record(new OrderPlaced({ ...order.figures(), placedAt: input.placedAt.toISOString() }));
    return order;
  }

  /** Everything it knows, to look at. */
  get state(): OrderState {
    return this as unknown as OrderState;
  }

  /** Its secret was never delivered (the placing request died), so it opens with a new one. */
  renewToken(tokenHash: string): void {
    this.tokenHash = tokenHash;
  }

  /** The payment is authorised: a sale. Confirming a confirmed order changes nothing. */
  confirm(at: Date): void {
    if (this.status === 'confirmed' || this.status === 'fulfilled') return;
    this.step('confirmed');
    if (this.paymentStatus === 'pending') this.paymentStatus = 'authorized'; // staff may have captured it already
    this.confirmedAt = at;
    this.note(at, 'confirmed');
    this.record(new OrderConfirmed({ ...this.figures(), confirmedAt: at.toISOString() }));
  }

  /** It will not be fulfilled. Refused once units have left the house; cancelling twice changes nothing. */
  cancel(reason: string, at: Date): void {
    if (this.status === 'cancelled') return;
    if (this.lines.some((line) => line.fulfilled > 0)) throw new OrderAlreadyShipping();
    const wasConfirmed = this.status === 'confirmed';
    this.step('cancelled');
    this.lines = cancelled(this.lines, allUnfulfilled(this.lines));
    this.cancelledAt = at;
    this.note(at, 'cancelled', reason);
    const { id: orderId, number, currency, total } = this;
    this.record(
      new OrderCancelled({ orderId, number, currency, total, reason, wasConfirmed, cancelledAt: at.toISOString() }),
    );
  }

  /** Some units leave the house; without `requested` all that remain. The last ones make the order fulfilled. */
  fulfil(fulfilmentId: string, requested: readonly LineUnits[] | undefined, tracking: Tracking | null, at: Date): void {
    if (this.status !== 'confirmed') throw new OrderStepRefused(this.status, 'fulfilled');
    const lines = requested ? added(requested) : allUnfulfilled(this.lines);
    this.lines = fulfilled(this.lines, requested ?? lines);
    const fulfilment = { id: fulfilmentId, lines, tracking, createdAt: at.toISOString() };
    this.fulfilments = [...this.fulfilments, fulfilment];
    const complete = allUnfulfilled(this.lines).length === 0;
    if (complete) this.step('fulfilled');
    this.note(
      at,
      complete ? 'fulfilled' : 'partially_fulfilled',
      tracking ? `${tracking.carrier} ${tracking.number}` : undefined,
    );
    const { id: orderId, number } = this;
    this.record(
      new OrderFulfilled({ orderId, number, fulfilmentId, lines, complete, fulfilledAt: fulfilment.createdAt }),
    );
  }

  /** Units came back; answers what was really paid for them. Throws `UnknownOrderLine`, `OverReturned`. */
  takeBack(units: readonly LineUnits[]): Amounts {
    const before = new Map(this.lines.map((line) => [line.lineId, line]));
    this.lines = returned(this.lines, units);
    return sumOf(added(units).map(({ lineId, quantity }) => nextReturnedShare(before.get(lineId)!, quantity)));
  }

  /** Payments told, once each and in their order, where the money stands; the note says what happened. */
  trackPayment(status: OrderPaymentStatus, event: string, at: Date, detail?: string): void {
    this.paymentStatus = status;
    this.note(at, event, detail);
  }

  private step(to: OrderStatus): void {
    if (!TRANSITIONS[this.status].includes(to)) throw new OrderStepRefused(this.status, to);
    this.status = to;
  }

  private note(at: Date, event: string, detail?: string): void {
    this.timeline = [...this.timeline, { at: at.toISOString(), event, ...(detail && { detail }) }];
  }

  private figures(): OrderFigures {
    const { id: orderId, number, cartId, currency, total } = this;
    const lines = this.lines.map(({ lineId, variantId, productId, sku, title, quantity, net, tax, gross }) => ({
      ...{ lineId, variantId, productId, sku, title, quantity, net, tax, gross },
    }));
    return { orderId, number, cartId, currency, lines, shipping: this.shipping.gross, tax: this.taxTotal, total };
  }
}

function sum<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}
