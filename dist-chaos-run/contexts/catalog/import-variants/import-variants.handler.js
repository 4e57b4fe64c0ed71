var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { CommandHandler } from '@nestjs/cqrs';
import { Database, Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { ImportVariants } from '../contract/import-catalogue.command.js';
import { ProductBatch } from '../storage/product.batch.js';
import { handleCandidates, ImportedProducts } from './imported-products.js';
/** Six statements for a batch of any size, transaction control included; no writes when nothing is new. */
let ImportVariantsHandler = class ImportVariantsHandler {
    constructor(products, transaction, database, clock) {
        this.products = products;
        this.transaction = transaction;
        this.database = database;
        this.clock = clock;
    }
    execute({ rows }) {
        return this.transaction.run(async () => {
            const locked = await this.products.lock([...new Set(rows.map((row) => row.productExternalId))]);
            const imported = new ImportedProducts(locked, await this.known(rows), this.clock.now());
            const outcomes = rows.map((row) => imported.take(row));
            await this.products.store(imported.changed);
            return outcomes;
        });
    }
    async known(rows) {
        const skus = rows.map(({ sku }) => sku);
        const categories = rows.flatMap(({ categoryExternalIds }) => categoryExternalIds ?? []);
        const values = [skus, rows.flatMap(handleCandidates), [...new Set(categories)]];
        const [known] = await this.database.query(KNOWN, values);
        return known;
    }
};
ImportVariantsHandler = __decorate([
    CommandHandler(ImportVariants),
    __metadata("design:paramtypes", [ProductBatch,
        Transaction,
        Database,
        Clock])
], ImportVariantsHandler);
export { ImportVariantsHandler };
const KNOWN = `
  SELECT
    (SELECT coalesce(jsonb_object_agg(sku, product_id), '{}') FROM catalog.variants WHERE sku = ANY($1::text[])) AS skus,
    (SELECT coalesce(jsonb_object_agg(handle, id), '{}') FROM catalog.products WHERE handle = ANY($2::text[])) AS handles,
    (SELECT coalesce(jsonb_object_agg(external_id, id), '{}') FROM catalog.categories
      WHERE external_id = ANY($3::text[])) AS categories`;
//# sourceMappingURL=import-variants.handler.js.map