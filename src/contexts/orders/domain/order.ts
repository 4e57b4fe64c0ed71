import { Aggregate } from '../../../platform/domain/aggregate.js';
import { fulfilmentOf, stepped, tracked, trackingText } from './fulfilments.js';
import { NOTHING, type ShippingRule, sumOf } from './line-shares.js';
import {
  AmountDue,
  EditLeavesNothing,
  FulfilmentReturned,
  NothingDue,
  OrderAlreadyShipping,
  OrderNotFound,
  OrderStepRefused,
  PaymentExceedsDue,
  PaymentUnderWay,
} from './order.errors.js';
import { told } from './order-facts.js';
import {
  after,
  allAuthorized,
  dueOf,
  givenBack,
  moneyOf,
  paymentStatusOf,
  promisedLess,
  type PaymentNews,
  withCredit,
  replacing,
  roomOf,
  withLater,
} from './order-money.js';
import { type NewOrderPayment, shared } from './payment-parts.js';
import {
  added,
  allUnfulfilled,
  begun,
  cancelled,
  fulfilled,
  type LineUnits,
  type NewOrderLine,
  returned,
  unsent,
} from './order-lines.js';
import { givenUpOf, type Rework, type Reworked, reworked, totalsOf } from './order-rework.js';
import { type ReturnRefund, returnRefund } from './return-refund.js';
import { type RefundTerms } from './return-state.js';
import { type OrderState, type OrderStatus, type Tracking } from './order-state.js';
import { ORDER_TRANSITIONS } from './transitions.js';

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

/** Orders that staff may change: sold, and not given up. */
const CHANGEABLE: readonly OrderStatus[] = ['confirmed', 'fulfilled'];

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

/**
 * A shopper's order: the lines as they were sold, what became of them, the money they add up to, and where it stands.
 * `by` is who does something: the name of a staff key, or `shopper`.
 */
export class Order extends Aggregate {
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

  /** Everything it knows, to look at. */
  get state(): OrderState {
    return this as unknown as OrderState;
  }

  /** The same, to write: storage maps these very names. */
  private get own(): Mutable<OrderState> {
    return this as unknown as Mutable<OrderState>;
  }

  /** For who shows its secret it is this order, for everybody else there is none. Throws `OrderNotFound`. */
  openedWith(tokenHash: string): this {
    if (tokenHash !== this.state.tokenHash) throw new OrderNotFound();
    return this;
  }

  /** Its secret was never delivered (the placing request died), so it opens with a new one. */
  renewToken(tokenHash: string): void {
    this.own.tokenHash = tokenHash;
  }

  /** All its payments are authorised: a sale. Confirming a confirmed order changes nothing. */
  confirm(at: Date): void {
    if (CHANGEABLE.includes(this.state.status)) return;
    this.step('confirmed');
    this.own.money = allAuthorized(this.state.money);
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
    const fact = told.cancelled(this.state, givenUpOf(lines, units), reason, status === 'confirmed', at);
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
    this.record(told.linesCancelled(this.state, id, change, reason, at));
    this.become(id, change);
    this.note(at, 'lines_cancelled', reason, by);
    this.followLines();
    return change.refund;
  }

  /** What an edit would make of it; changes nothing. Throws `OrderStepRefused`, `OverCancelled`, `EditLeavesNothing`. */
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

  /**
   * Some units leave the house; without `requested` all that remain. The last ones make the order fulfilled.
   * Throws `OrderStepRefused`, `AmountDue`, `UnknownOrderLine`, `OverFulfilled`.
   */
  fulfil(
    id: string,
    requested: readonly LineUnits[] | undefined,
    tracking: Tracking | null,
    at: Date,
    by?: string,
  ): void {
    const { status, amountDue, currency, fulfilments } = this.state;
    if (status !== 'confirmed') throw new OrderStepRefused(status, 'fulfilled');
    if (amountDue > 0) throw new AmountDue({ amount: amountDue, currency });
    const lines = requested ? added(requested) : allUnfulfilled(this.state.lines);
    this.own.lines = fulfilled(this.state.lines, requested ?? lines);
    const times = { createdAt: at.toISOString(), deliveredAt: null, cancelledAt: null };
    const fulfilment = { id, status: 'sent' as const, lines, tracking, ...times };
    this.own.fulfilments = [...fulfilments, fulfilment];
    this.followLines();
    const complete = this.state.status === 'fulfilled';
    this.note(at, complete ? 'fulfilled' : 'partially_fulfilled', trackingText(tracking), by);
    this.record(told.fulfilled(this.state, fulfilment, complete));
  }

  /** A parcel is to be followed elsewhere. Throws `FulfilmentNotFound`, `FulfilmentStepRefused`. */
  track(fulfilmentId: string, tracking: Tracking | null, at: Date, by?: string): void {
    this.own.fulfilments = tracked(this.state.fulfilments, fulfilmentId, tracking);
    this.note(at, 'tracking_changed', trackingText(tracking), by);
    this.record(told.tracked(this.state, fulfilmentId, tracking, at));
  }

  /** A parcel has arrived. Throws `FulfilmentNotFound`, `FulfilmentStepRefused`. */
  deliver(fulfilmentId: string, at: Date, by?: string): void {
    this.own.fulfilments = stepped(this.state.fulfilments, fulfilmentId, 'delivered', at);
    this.note(at, 'delivered', trackingText(fulfilmentOf(this.state.fulfilments, fulfilmentId).tracking), by);
    this.record(told.delivered(this.state, fulfilmentId, at));
  }

  /**
   * A fulfilment was a mistake: its units are to be delivered again.
   * Throws `FulfilmentNotFound`, `FulfilmentStepRefused`, `FulfilmentReturned`.
   */
  cancelFulfilment(fulfilmentId: string, reason: string, at: Date, by?: string): void {
    const fulfilments = stepped(this.state.fulfilments, fulfilmentId, 'cancelled', at);
    const mistake = fulfilmentOf(fulfilments, fulfilmentId);
    const lines = unsent(this.state.lines, mistake.lines);
    if (lines.some((line) => line.returned > line.fulfilled)) throw new FulfilmentReturned();
    Object.assign(this.own, { fulfilments, lines });
    this.followLines();
    this.note(at, 'fulfilment_cancelled', reason, by);
    this.record(told.unfulfilled(this.state, mistake, reason, at));
  }

  /** Units came back; answers what goes back for them. Throws `UnknownOrderLine`, `OverReturned`, `RestockingFeeRefused`. */
  takeBack(units: readonly LineUnits[], terms: RefundTerms): ReturnRefund {
    const lines = returned(this.state.lines, units);
    const refund = returnRefund(this.state, units, terms);
    const { shipping } = this.state;
    this.own.lines = lines;
    this.own.shipping = { ...shipping, returned: sumOf([shipping.returned ?? NOTHING, refund.shipping]) };
    return refund;
  }

  /** What goes back for units first covers what is due; answers the rest. */
  credit(worth: number): number {
    const { amountDue, credited, money } = this.state;
    const covered = Math.min(worth, amountDue);
    Object.assign(this.own, { credited: credited + covered, money: withCredit(money, covered) });
    this.reckon();
    return worth - covered;
  }

  /** A return of its goods took a step; the timeline says which. */
  noteReturn(event: string, at: Date, detail: string, by?: string): void {
    this.note(at, event, detail, by);
  }

  /**
   * So much is about to be given back: `RefundOrder` with the same id follows in this transaction. What had been paid
   * too much comes first; what goes beyond it is no longer owed.
   */
  giveBack(refundId: string, amount: number): void {
    this.own.money = givenBack(this.state.total, this.state.money, refundId, amount);
    this.reckon();
  }

  /** Less can be given back than was promised under that id, because staff have given some of it back at a payment. */
  giveBackLess(refundId: string, amount: number): void {
    this.own.money = promisedLess(this.state.money, refundId, amount);
    this.reckon();
  }

  /**
   * Payments told, once each and in each payment's order, what became of money; `event` is for the timeline. What is let
   * go of a sale that stands is due again, and is told so.
   */
  trackPayment(news: PaymentNews, at: Date, event?: string, detail?: string): void {
    const { status, amountDue, total, money } = this.state;
    this.own.money = after(news, total, money);
    this.reckon();
    const again = this.state.amountDue - amountDue;
    const isLetGo = news.kind === 'voided' && CHANGEABLE.includes(status);
    if (isLetGo && again > 0) this.record(told.dueAgain(this.state, news.paymentId, again, at));
    if (event) this.note(at, event, detail);
  }

  /** Something happened that changes nothing but its timeline. */
  remark(event: string, at: Date, detail?: string): void {
    this.note(at, event, detail);
  }

  /** A payment of the checkout itself: when that one fails, the order comes to nothing. */
  standsOn(paymentId: string): boolean {
    const payment = this.state.money.payments[paymentId];
    return !payment || !(payment.later || payment.status === 'replaced');
  }

  /** Attempts make room for another one; what they still tell no longer ends the order. */
  replaceAttempts(paymentIds: readonly string[]): void {
    this.own.money = replacing(this.state.money, paymentIds);
    this.reckon();
  }

  /**
   * One more payment of what is due and not being paid already; all of it unless `amount` says less. Answers how much
   * that is, and which part. Throws `OrderStepRefused`, `NothingDue`, `PaymentUnderWay`, `PaymentExceedsDue`.
   */
  openPayment(id: string, amount: number | undefined): { amount: number; part: number } {
    const { status, currency, money, amountDue } = this.state;
    if (status === 'cancelled') throw new OrderStepRefused(status, 'paid');
    if (amountDue === 0) throw new NothingDue();
    const room = roomOf(this.owed, money);
    if (room === 0) throw new PaymentUnderWay();
    if (amount !== undefined && amount > room) throw new PaymentExceedsDue(amount, { amount: room, currency });
    this.own.money = withLater(money, id, amount ?? room);
    this.reckon();
    return { amount: amount ?? room, part: this.state.money.payments[id]!.part };
  }

  /** What all of it costs now; a cancelled order costs nothing. */
  private get owed(): number {
    return this.state.status === 'cancelled' ? 0 : this.state.total;
  }

  /** After every change of the total, the status or the money. */
  private reckon(): void {
    this.own.amountDue = dueOf(this.owed, this.state.money);
    this.own.paymentStatus = paymentStatusOf(this.state.total, this.state.money);
  }

  private become(id: string, { lines, shipping, itemsTotal, taxTotal, total, refund }: Reworked): void {
    Object.assign(this.own, { lines, shipping, itemsTotal, taxTotal, total });
    if (refund > 0) this.giveBack(id, refund);
    this.reckon();
  }

  /** It is fulfilled when nothing is left to deliver, and open when there is again. */
  private followLines(): void {
    const to = allUnfulfilled(this.state.lines).length > 0 ? 'confirmed' : 'fulfilled';
    if (to !== this.state.status) this.step(to);
  }

  private step(to: OrderStatus): void {
    const { status } = this.state;
    if (!ORDER_TRANSITIONS[status].includes(to)) throw new OrderStepRefused(status, to);
    this.own.status = to;
  }

  private note(at: Date, event: string, detail?: string, by?: string): void {
    const entry = { at: at.toISOString(), event, ...(detail && { detail }), ...(by && { by }) };
    this.own.timeline = [...this.state.timeline, entry];
  }
}
