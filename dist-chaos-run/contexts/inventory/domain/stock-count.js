import { Aggregate } from '../../../platform/domain/aggregate.js';
import { CountStepRefused } from './stock-count.errors.js';
import { STOCK_COUNT_STEPS } from './stock-count-steps.js';
/**
 * Somebody walks through a location and counts. Each number belongs to the moment at which it was counted: what is
 * corrected is the difference to the books of that moment, so that whatever was sold or delivered meanwhile stays true.
 */
export class StockCount extends Aggregate {
    constructor() {
        super();
    }
    static open(input) {
        return Object.assign(new StockCount(), input, { status: 'open', endedAt: null });
    }
    /** Throws `CountStepRefused` when it takes no more numbers. */
    mustBeOpen() {
        if (this.status !== 'open')
            throw new CountStepRefused(this.status, this.status);
    }
    /** The differences become true. False when they already are. */
    apply(at) {
        return this.end('applied', at);
    }
    /** Nothing comes of it. False when it was cancelled before. */
    cancel(at) {
        return this.end('cancelled', at);
    }
    end(to, at) {
        if (this.status === to)
            return false;
        if (!STOCK_COUNT_STEPS[this.status].includes(to))
            throw new CountStepRefused(this.status, to);
        this.status = to;
        this.endedAt = at;
        return true;
    }
}
//# sourceMappingURL=stock-count.js.map