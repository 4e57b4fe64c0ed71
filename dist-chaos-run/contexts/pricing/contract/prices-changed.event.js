import { Fact } from '../../../platform/domain/fact.js';
/** Unit prices that are different now, in minor units; null means no longer sold in that currency. */
export class PricesChanged extends Fact {
    static { this.type = 'pricing.prices-changed.v1'; }
}
//# sourceMappingURL=prices-changed.event.js.map