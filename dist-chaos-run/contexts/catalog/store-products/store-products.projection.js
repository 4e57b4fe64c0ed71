var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { EventBus, EventsHandler } from '@nestjs/cqrs';
import { StockChanged } from '../../inventory/contract/stock-changed.event.js';
import { PricesChanged } from '../../pricing/contract/prices-changed.event.js';
import { CategoriesChanged } from '../contract/categories-changed.event.js';
import { ProductChanged } from '../contract/product-changed.event.js';
import { StoreProductsChanged } from '../contract/store-products-changed.event.js';
import { storeEntry } from './product-on-sale.js';
import { StoreProductTables } from './store-products.storage.js';
/** The subject of the facts about the store's shelves as a whole. */
const SHELVES = '5c0d6f9e-5b0a-4b43-8a0e-6f5f3f0f7a11';
/** How many products are read and written by one statement: enough to be few, not so many that one runs long. */
const AT_ONCE = 500;
/** Keeps what shoppers read up to date with products, categories, prices and stock, and tells what became different. */
let StoreProductsProjection = class StoreProductsProjection {
    constructor(tables, events) {
        this.tables = tables;
        this.events = events;
    }
    async handleBatch(facts) {
        const products = told(facts, ProductChanged).map(({ productId }) => productId);
        const categories = told(facts, CategoriesChanged).flatMap(({ categoryIds }) => categoryIds);
        const prices = told(facts, PricesChanged).flatMap((fact) => fact.prices);
        const levels = told(facts, StockChanged).flatMap((fact) => fact.levels);
        const variants = [
            ...(await this.tables.keepPrices(newest(prices, (price) => price.variantId + price.currency))),
            ...(await this.tables.keepStock(newest(levels, (level) => level.variantId + level.locationId))),
        ];
        const affected = [...new Set([...products, ...(await this.tables.productsOf(variants, categories))])];
        const changes = [];
        for (let start = 0; start < affected.length; start += AT_ONCE)
            changes.push(...(await this.project(affected.slice(start, start + AT_ONCE))));
        // At the end, because whoever has told a fact holds up all who listen until the commit.
        await this.events.publishAll(changes, SHELVES);
    }
    /** Before a replay. */
    async reset() {
        await this.tables.empty();
    }
    async project(productIds) {
        const entries = (await this.tables.onSale(productIds)).map(storeEntry);
        const changed = await this.tables.replace(productIds, entries);
        if (changed.length === 0)
            return [];
        const relisted = changed.some((entry) => entry.relisted);
        return [new StoreProductsChanged({ productIds: changed.map(({ id }) => id), relisted })];
    }
};
StoreProductsProjection = __decorate([
    EventsHandler(ProductChanged, CategoriesChanged, PricesChanged, StockChanged),
    __metadata("design:paramtypes", [StoreProductTables,
        EventBus])
], StoreProductsProjection);
export { StoreProductsProjection };
function told(facts, kind) {
    return facts.filter((fact) => fact instanceof kind).map((fact) => fact.data);
}
/** The last value told under each key. */
function newest(values, keyOf) {
    return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}
//# sourceMappingURL=store-products.projection.js.map