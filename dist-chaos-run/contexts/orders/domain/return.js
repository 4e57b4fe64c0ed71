import { Aggregate } from '../../../platform/domain/aggregate.js';
import { ReturnApproved } from '../contract/return-approved.event.js';
import { ReturnCancelled } from '../contract/return-cancelled.event.js';
import { ReturnRejected } from '../contract/return-rejected.event.js';
import { ReturnRequested } from '../contract/return-requested.event.js';
import { ReturnStepRefused } from './return.errors.js';
import { named, receivedFact } from './return-facts.js';
import { missingAfter, refuseUnawaited, returnLines, unitsOf } from './return-lines.js';
import { RETURN_TRANSITIONS } from './transitions.js';
/** Goods of one order on their way back, and what became of them. */
export class Return extends Aggregate {
    constructor() {
        super();
    }
    /**
     * A new return of units that are with the shopper and not `awaited` by another one.
     * Throws `UnknownOrderLine`, `ReturnLineTwice`, `NotReturnable`.
     */
    static request(input, order, awaited) {
        const { id: orderId, number: orderNumber, currency } = order;
        const created = new Return();
        Object.assign(created, input, {
            ...{ orderId, orderNumber, currency, status: 'requested', receptions: [], exchangeId: null },
            ...{ instructions: null, endReason: null, approvedAt: null, endedAt: null },
            lines: returnLines(input.lines, order, awaited),
        });
        created.record(new ReturnRequested({
            ...named(created.state),
            lines: created.lines.map(({ lineId, variantId, quantity, reason }) => ({
                lineId,
                variantId,
                quantity,
                reason,
            })),
            ...{ requestedBy: input.requestedBy, requestedAt: input.requestedAt.toISOString() },
        }));
        return created;
    }
    /** Everything it knows, to look at. */
    get state() {
        return this;
    }
    /** The goods may come; the instructions tell the shopper how. */
    approve(instructions, at) {
        this.step('approved');
        this.instructions = instructions;
        this.approvedAt = at;
        this.record(new ReturnApproved({ ...named(this.state), approvedAt: at.toISOString() }));
    }
    /** The goods may not come back. */
    reject(reason, at) {
        this.end('rejected', reason, at);
        this.record(new ReturnRejected({ ...named(this.state), rejectedAt: at.toISOString() }));
    }
    /** It was given up before anything came. */
    cancel(reason, at) {
        this.end('cancelled', reason, at);
        this.record(new ReturnCancelled({ ...named(this.state), cancelledAt: at.toISOString() }));
    }
    /** Nothing more is awaited: what did not come, or was not accepted, stays with the shopper. */
    close(at) {
        this.end('closed', null, at);
    }
    /** Refuses units that could not be received now. Throws `ReturnStepRefused`, `UnknownReturnLine`, `OverReceived`. */
    expect(units) {
        this.allow(this.afterReceiving(units));
        refuseUnawaited(this.lines, units);
    }
    /** What is still to be sold instead of the units that come back. */
    get wantedInstead() {
        return this.exchangeId ? [] : this.exchange;
    }
    /**
     * Units have arrived and were accepted; `refund` is what they are worth, `settlement` what became of it: the exchange
     * that was made with them, if one was, and what of their worth was kept to cover what the order owes.
     * Throws what `expect` throws.
     */
    receive(reception, refund, settlement, at) {
        const { lines } = reception;
        this.expect(lines);
        this.status = this.afterReceiving(lines);
        this.lines = this.lines.map((line) => ({ ...line, received: line.received + unitsOf(lines, line.lineId) }));
        this.exchangeId ??= settlement.exchangeId;
        const { items, shipping, amount } = refund;
        const { exchangeId, covered } = settlement;
        const money = { items, shipping, covered, refund: amount - covered };
        const received = { ...reception, ...money, exchangeId, at: at.toISOString() };
        this.receptions = [...this.receptions, received];
        if (this.status === 'received')
            this.endedAt = at;
        this.record(receivedFact(this.state, received, refund));
    }
    afterReceiving(units) {
        return missingAfter(this.lines, units) <= 0 ? 'received' : 'partially_received';
    }
    end(as, reason, at) {
        this.step(as);
        this.endReason = reason;
        this.endedAt = at;
    }
    step(to) {
        this.allow(to);
        this.status = to;
    }
    allow(to) {
        if (!RETURN_TRANSITIONS[this.status].includes(to))
            throw new ReturnStepRefused(this.status, to);
    }
}
//# sourceMappingURL=return.js.map