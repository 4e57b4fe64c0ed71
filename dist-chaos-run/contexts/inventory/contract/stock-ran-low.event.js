import { Fact } from '../../../platform/domain/fact.js';
/** A level's available units fell to its threshold or below, having been above it. */
export class StockRanLow extends Fact {
    static { this.type = 'inventory.stock-ran-low.v1'; }
}
//# sourceMappingURL=stock-ran-low.event.js.map