var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { FactTail } from '../../../platform/facts/fact-tail.js';
import { PublicCache } from '../../../platform/http/public-cache.js';
import { CategoriesChanged } from '../contract/categories-changed.event.js';
import { StoreProductsChanged } from '../contract/store-products-changed.event.js';
/** Forgets, in every process, the answers that are about what has changed. */
let PurgeStoreCache = class PurgeStoreCache {
    constructor(tail, cache) {
        this.tail = tail;
        this.cache = cache;
    }
    onModuleInit() {
        this.tail.on(StoreProductsChanged, ({ data: { productIds, relisted } }) => {
            const lists = relisted ? ['products', 'categories'] : [];
            this.cache.invalidate([...productIds.map((id) => `product:${id}`), ...lists]);
        });
        this.tail.on(CategoriesChanged, () => this.cache.invalidate(['products', 'categories']));
    }
};
PurgeStoreCache = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [FactTail,
        PublicCache])
], PurgeStoreCache);
export { PurgeStoreCache };
//# sourceMappingURL=purge-store-cache.js.map