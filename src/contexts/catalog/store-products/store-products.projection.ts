import { EventBus, EventsHandler } from '@nestjs/cqrs';
import { type BatchHandler } from '../../../platform/facts/subscriber.js';
import { inBatches } from '../../../platform/runtime/in-batches.js';
import { BackorderTermsChanged } from '../../inventory/contract/backorder-terms-changed.event.js';
import { BundleChanged } from '../../inventory/contract/bundle-changed.event.js';
import { LocationChanged } from '../../inventory/contract/location-changed.event.js';
import { StockChanged } from '../../inventory/contract/stock-changed.event.js';
import { PricesChanged } from '../../pricing/contract/prices-changed.event.js';
import { CategoriesChanged } from '../contract/categories-changed.event.js';
import { ProductChanged } from '../contract/product-changed.event.js';
import { StoreProductsChanged } from '../contract/store-products-changed.event.js';
import { storeEntry } from './product-on-sale.js';
import { StoreProductTables } from './store-products.storage.js';

type Told =
  | ProductChanged
  | CategoriesChanged
  | PricesChanged
  | StockChanged
  | LocationChanged
  | BackorderTermsChanged
  | BundleChanged;

/** The subject of the facts about the store's shelves as a whole. */
const SHELVES = '5c0d6f9e-5b0a-4b43-8a0e-6f5f3f0f7a11';

/** How many products are read and written by one statement: enough to be few, not so many that one runs long. */
const AT_ONCE = 500;

/** Keeps what shoppers read up to date with products, categories, prices and stock, and tells what became different. */
@EventsHandler(
  ProductChanged,
  CategoriesChanged,
  PricesChanged,
  StockChanged,
  LocationChanged,
  BackorderTermsChanged,
  BundleChanged,
)
export class StoreProductsProjection implements BatchHandler<Told> {
  constructor(
    private readonly tables: StoreProductTables,
    private readonly events: EventBus,
  ) {}

  async handleBatch(facts: Told[]): Promise<void> {
    const products = told(facts, ProductChanged).map(({ productId }) => productId);
    const categories = told(facts, CategoriesChanged).flatMap(({ categoryIds }) => categoryIds);
    const prices = told(facts, PricesChanged).flatMap((fact) => fact.prices);
    const levels = told(facts, StockChanged).flatMap((fact) => fact.levels);
    const locations = told(facts, LocationChanged);
    const terms = told(facts, BackorderTermsChanged);
    const bundles = told(facts, BundleChanged);
    const variants = [
      ...(await this.tables.keepPrices(newest(prices, (price) => price.variantId + price.currency))),
      ...(await this.tables.keepStock(newest(levels, (level) => level.variantId + level.locationId))),
      ...(await this.tables.keepLocations(newest(locations, ({ locationId }) => locationId))),
      ...(await this.tables.keepTerms(newest(terms, ({ variantId }) => variantId))),
      ...(await this.tables.keepBundles(newest(bundles, ({ variantId }) => variantId))),
    ];
    const affected = [...new Set([...products, ...(await this.tables.productsOf(variants, categories))])];
    const changes: StoreProductsChanged[] = [];
    for (const some of inBatches(affected, AT_ONCE)) changes.push(...(await this.project(some)));
    // At the end, because whoever has told a fact holds up all who listen until the commit.
    await this.events.publishAll(changes, SHELVES);
  }

  /** Before a replay. */
  async reset(): Promise<void> {
    await this.tables.empty();
  }

  private async project(productIds: string[]): Promise<StoreProductsChanged[]> {
    const entries = (await this.tables.onSale(productIds)).map(storeEntry);
    const changed = await this.tables.replace(productIds, entries);
    if (changed.length === 0) return [];
    const relisted = changed.some((entry) => entry.relisted);
    return [new StoreProductsChanged({ productIds: changed.map(({ id }) => id), relisted })];
  }
}

function told<F extends Told>(facts: readonly Told[], kind: new (data: never) => F): F['data'][] {
  return facts.filter((fact): fact is F => fact instanceof kind).map((fact) => fact.data);
}

/** The last value told under each key. */
function newest<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}
