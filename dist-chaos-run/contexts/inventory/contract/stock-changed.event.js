import { Fact } from '../../../platform/domain/fact.js';
/**
 * The levels that are different now, as they are now (not by how much). Told in the order of the levels' row locks.
 * The subject is what changed them: the hold, or else one id for each change.
 */
export class StockChanged extends Fact {
    static { this.type = 'inventory.stock-changed.v1'; }
}
//# sourceMappingURL=stock-changed.event.js.map