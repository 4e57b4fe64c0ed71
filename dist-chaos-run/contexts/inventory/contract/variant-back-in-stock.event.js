import { Fact } from '../../../platform/domain/fact.js';
/** Nothing of the variant could be bought at any location, and now something can. The subject is the variant. */
export class VariantBackInStock extends Fact {
    static { this.type = 'inventory.variant-back-in-stock.v1'; }
}
//# sourceMappingURL=variant-back-in-stock.event.js.map