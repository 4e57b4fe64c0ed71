import { FulfilmentReturned } from './fulfilment.errors.js';
import { fulfilmentOf, stepped, tracked, trackingText } from './fulfilments.js';
import { NOTHING, sumOf } from './line-shares.js';
import { told } from './order-facts.js';
import { added, allUnfulfilled, fulfilled, type LineUnits, returned, unsent } from './order-lines.js';
import { AmountDue } from './order-payment.errors.js';
import { type Tracking } from './order-state.js';
import { OrderStepRefused } from './order.errors.js';
import { OrderAccount } from './order-account.js';
import { returnRefund, type ReturnRefund } from './return-refund.js';
import { type RefundTerms } from './return-state.js';

/** The goods of an order: the parcels in which they leave the house, and what comes back of them. */
export abstract class OrderGoods extends OrderAccount {
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
    this.record(told.unfulfilled(this.state, mistake, at));
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

  /** It is fulfilled when nothing is left to deliver, and open when there is again. */
  protected followLines(): void {
    const to = allUnfulfilled(this.state.lines).length > 0 ? 'confirmed' : 'fulfilled';
    if (to !== this.state.status) this.step(to);
  }
}
