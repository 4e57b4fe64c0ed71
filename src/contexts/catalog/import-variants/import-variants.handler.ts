import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database, Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { ImportVariants, type ImportedRow, type ImportedVariant } from '../contract/import-catalogue.command.js';
import { ProductBatch } from '../storage/product.batch.js';
import { handleCandidates, ImportedProducts, type Known } from './imported-products.js';

/** Six statements for a batch of any size, transaction control included; no writes when nothing is new. */
@CommandHandler(ImportVariants)
export class ImportVariantsHandler implements ICommandHandler<ImportVariants> {
  constructor(
    private readonly products: ProductBatch,
    private readonly transaction: Transaction,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  execute({ rows }: ImportVariants): Promise<ImportedRow[]> {
    return this.transaction.run(async () => {
      const locked = await this.products.lock([...new Set(rows.map((row) => row.productExternalId))]);
      const imported = new ImportedProducts(locked, await this.known(rows), this.clock.now());
      const outcomes = rows.map((row) => imported.take(row));
      await this.products.store(imported.changed);
      return outcomes;
    });
  }

  private async known(rows: readonly ImportedVariant[]): Promise<Known> {
    const skus = rows.map(({ sku }) => sku);
    const categories = rows.flatMap(({ categoryExternalIds }) => categoryExternalIds ?? []);
    const values = [skus, rows.flatMap(handleCandidates), [...new Set(categories)]];
    const [known] = await this.database.query<Known>(KNOWN, values);
    return known!;
  }
}

const KNOWN = `
  SELECT
    (SELECT coalesce(jsonb_object_agg(sku, product_id), '{}') FROM catalog.variants WHERE sku = ANY($1::text[])) AS skus,
    (SELECT coalesce(jsonb_object_agg(handle, id), '{}') FROM catalog.products WHERE handle = ANY($2::text[])) AS handles,
    (SELECT coalesce(jsonb_object_agg(external_id, id), '{}') FROM catalog.categories
      WHERE external_id = ANY($3::text[])) AS categories`;
