import { type ShippingRule } from './line-shares.js';
import { EditLeavesNothing } from './order-edit.errors.js';
import { told } from './order-facts.js';
import { allUnfulfilled, begun, cancelled, type LineUnits, type NewOrderLine } from './order-lines.js';
import { CHANGEABLE } from './order-record.js';
import { givenUpOf, type Rework, type Reworked, reworked, totalsOf } from './order-rework.js';
import { type OrderState } from './order-state.js';
import { OrderAlreadyShipping, OrderStepRefused } from './order.errors.js';
import { moneyOf, withAuthorized } from './payment-attempts.js';
import { type NewOrderPayment, shared } from './payment-parts.js';
import { OrderGoods } from './order-goods.js';

/** What the shopper asked for, priced; everything that `Order.place` does not decide itself. */
export type NewOrder = Omit<
  OrderState,
  | 'version'
  | 'lines'
  | 'itemsTotal'
  | 'taxTotal'
  | 'total'
  | 'amountDue'
  | 'credited'
  | 'status'
  | 'paymentId'
  | 'paymentStatus'
  | 'money'
  | 'fulfilments'
  | 'edits'
  | 'timeline'
  | 'confirmedAt'
  | 'cancelledAt'
> & { lines: readonly NewOrderLine[]; payments: readonly NewOrderPayment[] };

/**
 * A shopper's order: the lines as they were sold, what became of them, the money they add up to, and where it stands.
 * This is what it sells and whether it still does; its goods are `OrderGoods`, its money `OrderAccount`, its memory
 * `OrderRecord`. `by` is who does something: the name of a staff key, or `shopper`.
 */
export class Order extends OrderGoods {
  private constructor() {
    super();
  }

  /** A new, pending order. Totals are sums of its lines and shipping, so they close to the minor unit. */
  static place(input: NewOrder): Order {
    const { payments, ...rest } = input;
    const lines = input.lines.map(begun);
    const totals = totalsOf(lines, input.shipping);
    const money = moneyOf(shared(totals.total, payments));
    const order = new Order();
    Object.assign(order, rest, {
      ...{ lines, ...totals, money, paymentId: payments[0]!.id, paymentStatus: 'pending' },
      ...{ amountDue: totals.total, credited: 0, status: 'pending' },
      ...{ fulfilments: [], edits: [], timeline: [], confirmedAt: null, cancelledAt: null },
    } satisfies Partial<OrderState>);
    order.note(input.placedAt, 'placed');
    order.record(told.placed(order.state, input.placedAt));
    return order;
  }

  /** Those payments are authorised, and nothing is due any more: a sale. Confirming a confirmed order changes nothing. */
  confirm(at: Date, authorized: readonly string[]): void {
    if (CHANGEABLE.includes(this.state.status)) return;
    this.step('confirmed');
    this.own.money = withAuthorized(this.state.money, authorized);
    this.reckon();
    this.own.confirmedAt = at;
    this.note(at, 'confirmed');
    this.record(told.confirmed(this.state, at));
  }

  /**
   * It will not be fulfilled: all of its units are cancelled, its totals stay to tell what it was. Refused once units
   * have left the house; cancelling twice changes nothing.
   */
  cancel(reason: string, at: Date, by?: string): void {
    const { status, lines } = this.state;
    if (status === 'cancelled') return;
    if (lines.some((line) => line.fulfilled > 0)) throw new OrderAlreadyShipping();
    const units = allUnfulfilled(lines);
    const fact = told.cancelled(this.state, givenUpOf(lines, units), { reason, by }, status === 'confirmed', at);
    this.step('cancelled');
    Object.assign(this.own, { lines: cancelled(lines, units), cancelledAt: at });
    this.reckon();
    this.note(at, 'cancelled', reason, by);
    this.record(fact);
  }

  /**
   * Units that have not left the house will not. The last units cancel the order. Answers what is given back through
   * payments, which is nothing when the order is cancelled: they give back all of it by themselves.
   * Throws `OrderStepRefused`, `UnknownOrderLine`, `OverCancelled`.
   */
  cancelLines(
    {
      id,
      units,
      reason,
      shipping,
    }: { id: string; units: readonly LineUnits[]; reason: string; shipping: ShippingRule },
    at: Date,
    by?: string,
  ): number {
    if (this.state.status !== 'confirmed') throw new OrderStepRefused(this.state.status, 'cancelled');
    const change = reworked(this.state, { added: [], cancelled: units, shipping });
    if (change.lines.every((line) => line.cancelled === line.quantity)) {
      this.cancel(reason, at, by);
      return 0;
    }
    this.record(told.linesCancelled(this.state, id, change, at));
    this.become(id, change);
    this.note(at, 'lines_cancelled', reason, by);
    this.followLines();
    return change.refund;
  }

  /** What an edit would make of it; changes nothing. Throws `OrderStepRefused`, `EditLeavesNothing` and what `reworked` throws. */
  preview(edit: Rework): Reworked {
    if (!CHANGEABLE.includes(this.state.status)) throw new OrderStepRefused(this.state.status, 'edited');
    const change = reworked(this.state, edit);
    if (change.lines.every((line) => line.cancelled === line.quantity)) throw new EditLeavesNothing();
    return change;
  }

  /** Staff change what it sells. Answers what is given back through payments. Throws what `preview` throws. */
  edit({ id, note, ...edit }: Rework & { id: string; note?: string }, at: Date, by?: string): number {
    const change = this.preview(edit);
    const { total: totalBefore, edits } = this.state;
    this.record(told.edited(this.state, id, edit.added, change, at));
    this.become(id, change);
    const addedUnits = edit.added.map(({ lineId, quantity }) => ({ lineId, quantity }));
    const done = { id, at: at.toISOString(), added: addedUnits, cancelled: edit.cancelled };
    this.own.edits = [...edits, { ...done, totalBefore, total: change.total }];
    this.note(at, 'edited', note, by);
    this.followLines();
    return change.refund;
  }

  private become(id: string, { lines, shipping, itemsTotal, taxTotal, total, refund }: Reworked): void {
    Object.assign(this.own, { lines, shipping, itemsTotal, taxTotal, total });
    if (refund > 0) this.giveBack(id, refund);
    this.reckon();
  }
}
