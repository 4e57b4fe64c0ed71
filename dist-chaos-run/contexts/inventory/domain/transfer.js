import { Aggregate } from '../../../platform/domain/aggregate.js';
import { demandOf } from './demand.js';
import { MoreThanSent, NotOnTransfer, TransferGoesNowhere, TransferStepRefused } from './transfer.errors.js';
import { TRANSFER_STEPS } from './transfer-steps.js';
/**
 * Units that go from one location to another. They leave the source when they are shipped and count at the destination
 * as they arrive; in between they are nobody's to sell. Each method answers the units that move with it.
 */
export class Transfer extends Aggregate {
    constructor() {
        super();
    }
    /** A draft: nothing has moved. Lines of one variant count together. Throws `TransferGoesNowhere`, `QuantityInvalid`. */
    static draft(input) {
        if (input.fromLocationId === input.toLocationId)
            throw new TransferGoesNowhere();
        const lines = demandOf(input.lines).map((line) => ({ ...line, received: 0 }));
        return Object.assign(new Transfer(), input, { status: 'draft', lines, shippedAt: null, endedAt: null });
    }
    /** The units leave the source. Shipping a shipped one moves nothing. */
    ship(at) {
        if (this.status === 'in_transit')
            return [];
        this.step('in_transit');
        this.shippedAt = at;
        return this.inTransit();
    }
    /**
     * Units arrive: those of `lines`, or all that are on their way. The last ones end the transfer; `close` ends it without
     * them, and what did not arrive stays noted as missing.
     */
    receive(lines, close, at) {
        if (this.status !== 'in_transit')
            throw new TransferStepRefused(this.status, 'received');
        const arrived = lines ? this.checked(lines) : this.inTransit();
        const units = new Map(arrived.map(({ variantId, quantity }) => [variantId, quantity]));
        this.lines = this.lines.map((line) => ({ ...line, received: line.received + (units.get(line.variantId) ?? 0) }));
        if (close || this.inTransit().length === 0)
            this.end('received', at);
        return arrived;
    }
    /** It does not take place: what is on its way goes back to the source. Cancelling twice moves nothing. */
    cancel(at) {
        if (this.status === 'cancelled')
            return [];
        const back = this.status === 'in_transit' ? this.inTransit() : [];
        this.end('cancelled', at);
        return back;
    }
    inTransit() {
        return this.lines
            .map(({ variantId, quantity, received }) => ({ variantId, quantity: quantity - received }))
            .filter(({ quantity }) => quantity > 0);
    }
    checked(lines) {
        const sent = new Set(this.lines.map(({ variantId }) => variantId));
        const strange = lines.flatMap(({ variantId }, index) => (sent.has(variantId.toLowerCase()) ? [] : [index]));
        if (strange.length > 0)
            throw new NotOnTransfer(strange);
        const left = new Map(this.inTransit().map(({ variantId, quantity }) => [variantId, quantity]));
        const arrived = demandOf(lines);
        const over = arrived.filter(({ variantId, quantity }) => quantity > (left.get(variantId) ?? 0));
        if (over.length === 0)
            return arrived;
        throw new MoreThanSent(over.map(({ variantId, quantity }) => ({
            variant_id: variantId,
            requested: quantity,
            in_transit: left.get(variantId) ?? 0,
        })));
    }
    end(status, at) {
        this.step(status);
        this.endedAt = at;
    }
    step(to) {
        if (!TRANSFER_STEPS[this.status].includes(to))
            throw new TransferStepRefused(this.status, to);
        this.status = to;
    }
}
//# sourceMappingURL=transfer.js.map