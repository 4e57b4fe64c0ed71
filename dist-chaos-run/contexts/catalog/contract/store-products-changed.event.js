import { Fact } from '../../../platform/domain/fact.js';
/**
 * What shoppers see of these products is different now (or gone). `relisted` says that lists may have other members or
 * another order: a product appeared, vanished, or changed its title, categories, lowest price or being in stock.
 */
export class StoreProductsChanged extends Fact {
    static { this.type = 'catalog.store-products-changed.v1'; }
}
//# sourceMappingURL=store-products-changed.event.js.map