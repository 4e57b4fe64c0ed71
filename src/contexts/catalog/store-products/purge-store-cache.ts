import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FactTail } from '../../../platform/facts/fact-tail.js';
import { PublicCache } from '../../../platform/http/public-cache.js';
import { CategoriesChanged } from '../contract/categories-changed.event.js';
import { StoreProductsChanged } from '../contract/store-products-changed.event.js';

/** Forgets, in every process, the answers that are about what has changed. */
@Injectable()
export class PurgeStoreCache implements OnModuleInit {
  constructor(
    private readonly tail: FactTail,
    private readonly cache: PublicCache,
  ) {}

  onModuleInit(): void {
    this.tail.on(StoreProductsChanged, ({ data: { productIds, relisted } }) => {
      const lists = relisted ? ['products', 'categories'] : [];
      this.cache.invalidate([...productIds.map((id) => `product:${id}`), ...lists]);
    });
    this.tail.on(CategoriesChanged, () => this.cache.invalidate(['products', 'categories']));
  }
}
