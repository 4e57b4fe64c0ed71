import { Fact } from '../../../platform/domain/fact.js';
/** A product, one of its variants or its place among the categories is new or different. */
export class ProductChanged extends Fact {
    static { this.type = 'catalog.product-changed.v1'; }
}
//# sourceMappingURL=product-changed.event.js.map