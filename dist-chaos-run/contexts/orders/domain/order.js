import { Aggregate } from '../../../platform/domain/aggregate.js';
import { fulfilmentOf, stepped, tracked, trackingText } from './fulfilments.js';
import { NOTHING, sumOf } from './line-shares.js';
import { AmountDue, EditLeavesNothing, FulfilmentReturned, OrderAlreadyShipping, OrderNotFound, OrderStepRefused, } from './order.errors.js';
import { told } from './order-facts.js';
import { added, allUnfulfilled, begun, cancelled, fulfilled, returned, unsent, } from './order-lines.js';
import { givenUpOf, reworked, totalsOf } from './order-rework.js';
import { returnRefund } from './return-refund.js';
import { ORDER_TRANSITIONS } from './transitions.js';
/** Orders that staff may change: sold, and not given up. */
const CHANGEABLE = ['confirmed', 'fulfilled'];
/**
 * A shopper's order: the lines as they were sold, what became of them, the money they add up to, and where it stands.
 * `by` is who does something: the name of a staff key, or `shopper`.
 */
export class Order extends Aggregate {
    constructor() {
        super();
    }
    /** A new, pending order. Totals are sums of its lines and shipping, so they close to the minor unit. */
    static place(input) {
        const lines = input.lines.map(begun);
        const order = new Order();
        Object.assign(order, input, {
            ...{
                lines,
                ...totalsOf(lines, input.shipping),
                amountDue: 0,
                credited: 0,
                status: 'pending',
                paymentStatus: 'pending',
            },
            ...{ fulfilments: [], edits: [], timeline: [], confirmedAt: null, cancelledAt: null },
        });
        order.note(input.placedAt, 'placed');
        order.record(told.placed(order.state, input.placedAt));
        return order;
    }
    /** Everything it knows, to look at. */
    get state() {
        return this;
    }
    /** The same, to write: storage maps these very names. */
    get own() {
        return this;
    }
    /** For who shows its secret it is this order, for everybody else there is none. Throws `OrderNotFound`. */
    openedWith(tokenHash) {
        if (tokenHash !== this.state.tokenHash)
            throw new OrderNotFound();
        return this;
    }
    /** Its secret was never delivered (the placing request died), so it opens with a new one. */
    renewToken(tokenHash) {
        this.own.tokenHash = tokenHash;
    }
    /** The payment is authorised: a sale. Confirming a confirmed order changes nothing. */
    confirm(at) {
        if (CHANGEABLE.includes(this.state.status))
            return;
        this.step('confirmed');
        if (this.state.paymentStatus === 'pending')
            this.own.paymentStatus = 'authorized'; // staff may have captured it
        this.own.confirmedAt = at;
        this.note(at, 'confirmed');
        this.record(told.confirmed(this.state, at));
    }
    /**
     * It will not be fulfilled: all of its units are cancelled, its totals stay to tell what it was. Refused once units
     * have left the house; cancelling twice changes nothing.
     */
    cancel(reason, at, by) {
        const { status, lines } = this.state;
        if (status === 'cancelled')
            return;
        if (lines.some((line) => line.fulfilled > 0))
            throw new OrderAlreadyShipping();
        const units = allUnfulfilled(lines);
        const fact = told.cancelled(this.state, givenUpOf(lines, units), reason, status === 'confirmed', at);
        this.step('cancelled');
        Object.assign(this.own, { lines: cancelled(lines, units), amountDue: 0, cancelledAt: at });
        this.note(at, 'cancelled', reason, by);
        this.record(fact);
    }
    /**
     * Units that have not left the house will not. The last units cancel the order. Answers what is given back through
     * payments, which is nothing when the order is cancelled: they give back all of it by themselves.
     * Throws `OrderStepRefused`, `UnknownOrderLine`, `OverCancelled`.
     */
    cancelLines({ id, units, reason, shipping, }, at, by) {
        if (this.state.status !== 'confirmed')
            throw new OrderStepRefused(this.state.status, 'cancelled');
        const change = reworked(this.state, { added: [], cancelled: units, shipping });
        if (change.lines.every((line) => line.cancelled === line.quantity)) {
            this.cancel(reason, at, by);
            return 0;
        }
        this.record(told.linesCancelled(this.state, id, change, reason, at));
        this.become(change);
        this.note(at, 'lines_cancelled', reason, by);
        this.followLines();
        return change.refund;
    }
    /** What an edit would make of it; changes nothing. Throws `OrderStepRefused`, `OverCancelled`, `EditLeavesNothing`. */
    preview(edit) {
        if (!CHANGEABLE.includes(this.state.status))
            throw new OrderStepRefused(this.state.status, 'edited');
        const change = reworked(this.state, edit);
        if (change.lines.every((line) => line.cancelled === line.quantity))
            throw new EditLeavesNothing();
        return change;
    }
    /** Staff change what it sells. Answers what is given back through payments. Throws what `preview` throws. */
    edit({ id, note, ...edit }, at, by) {
        const change = this.preview(edit);
        const { total: totalBefore, edits } = this.state;
        this.record(told.edited(this.state, id, edit.added, change, at));
        this.become(change);
        const addedUnits = edit.added.map(({ lineId, quantity }) => ({ lineId, quantity }));
        const done = { id, at: at.toISOString(), added: addedUnits, cancelled: edit.cancelled };
        this.own.edits = [...edits, { ...done, totalBefore, total: change.total }];
        this.note(at, 'edited', note, by);
        this.followLines();
        return change.refund;
    }
    /** A payment covers what was due; answers what of it was too much. */
    coverDue(amount) {
        const covered = Math.min(amount, this.state.amountDue);
        this.own.amountDue = this.state.amountDue - covered;
        return amount - covered;
    }
    /**
     * Some units leave the house; without `requested` all that remain. The last ones make the order fulfilled.
     * Throws `OrderStepRefused`, `AmountDue`, `UnknownOrderLine`, `OverFulfilled`.
     */
    fulfil(id, requested, tracking, at, by) {
        const { status, amountDue, currency, fulfilments } = this.state;
        if (status !== 'confirmed')
            throw new OrderStepRefused(status, 'fulfilled');
        if (amountDue > 0)
            throw new AmountDue({ amount: amountDue, currency });
        const lines = requested ? added(requested) : allUnfulfilled(this.state.lines);
        this.own.lines = fulfilled(this.state.lines, requested ?? lines);
        const times = { createdAt: at.toISOString(), deliveredAt: null, cancelledAt: null };
        const fulfilment = { id, status: 'sent', lines, tracking, ...times };
        this.own.fulfilments = [...fulfilments, fulfilment];
        this.followLines();
        const complete = this.state.status === 'fulfilled';
        this.note(at, complete ? 'fulfilled' : 'partially_fulfilled', trackingText(tracking), by);
        this.record(told.fulfilled(this.state, fulfilment, complete));
    }
    /** A parcel is to be followed elsewhere. Throws `FulfilmentNotFound`, `FulfilmentStepRefused`. */
    track(fulfilmentId, tracking, at, by) {
        this.own.fulfilments = tracked(this.state.fulfilments, fulfilmentId, tracking);
        this.note(at, 'tracking_changed', trackingText(tracking), by);
        this.record(told.tracked(this.state, fulfilmentId, tracking, at));
    }
    /** A parcel has arrived. Throws `FulfilmentNotFound`, `FulfilmentStepRefused`. */
    deliver(fulfilmentId, at, by) {
        this.own.fulfilments = stepped(this.state.fulfilments, fulfilmentId, 'delivered', at);
        this.note(at, 'delivered', trackingText(fulfilmentOf(this.state.fulfilments, fulfilmentId).tracking), by);
        this.record(told.delivered(this.state, fulfilmentId, at));
    }
    /**
     * A fulfilment was a mistake: its units are to be delivered again.
     * Throws `FulfilmentNotFound`, `FulfilmentStepRefused`, `FulfilmentReturned`.
     */
    cancelFulfilment(fulfilmentId, reason, at, by) {
        const fulfilments = stepped(this.state.fulfilments, fulfilmentId, 'cancelled', at);
        const mistake = fulfilmentOf(fulfilments, fulfilmentId);
        const lines = unsent(this.state.lines, mistake.lines);
        if (lines.some((line) => line.returned > line.fulfilled))
            throw new FulfilmentReturned();
        Object.assign(this.own, { fulfilments, lines });
        this.followLines();
        this.note(at, 'fulfilment_cancelled', reason, by);
        this.record(told.unfulfilled(this.state, mistake, reason, at));
    }
    /** Units came back; answers what goes back for them. Throws `UnknownOrderLine`, `OverReturned`, `RestockingFeeRefused`. */
    takeBack(units, terms) {
        const lines = returned(this.state.lines, units);
        const refund = returnRefund(this.state, units, terms);
        const { shipping } = this.state;
        this.own.lines = lines;
        this.own.shipping = { ...shipping, returned: sumOf([shipping.returned ?? NOTHING, refund.shipping]) };
        return refund;
    }
    /** What goes back for units first covers what is due; answers the rest. */
    credit(worth) {
        const left = this.coverDue(worth);
        this.own.credited = this.state.credited + worth - left;
        return left;
    }
    /** A return of its goods took a step; the timeline says which. */
    noteReturn(event, at, detail, by) {
        this.note(at, event, detail, by);
    }
    /** Payments told, once each and in their order, where the money stands; the note says what happened. */
    trackPayment(status, event, at, detail) {
        this.own.paymentStatus = status;
        this.note(at, event, detail);
    }
    become({ lines, shipping, itemsTotal, taxTotal, total, amountDue }) {
        Object.assign(this.own, { lines, shipping, itemsTotal, taxTotal, total, amountDue });
    }
    /** It is fulfilled when nothing is left to deliver, and open when there is again. */
    followLines() {
        const to = allUnfulfilled(this.state.lines).length > 0 ? 'confirmed' : 'fulfilled';
        if (to !== this.state.status)
            this.step(to);
    }
    step(to) {
        const { status } = this.state;
        if (!ORDER_TRANSITIONS[status].includes(to))
            throw new OrderStepRefused(status, to);
        this.own.status = to;
    }
    note(at, event, detail, by) {
        const entry = { at: at.toISOString(), event, ...(detail && { detail }), ...(by && { by }) };
        this.own.timeline = [...this.state.timeline, entry];
    }
}
//# sourceMappingURL=order.js.map