import { Command } from '@nestjs/cqrs';

/** A category as a foreign catalogue knows it; parents come before their children. */
export interface ImportedCategory {
  externalId: string;
  name: string;
  parentExternalId: string | null;
}

/** One variant per row; rows with the same `productExternalId` make one product. */
export interface ImportedVariant {
  productExternalId: string;
  title: string;
  handle?: string;
  description?: string;
  status?: 'draft' | 'active' | 'archived';
  imageUrl?: string;
  categoryExternalIds?: string[];
  attributes?: Record<string, string>;
  sku: string;
  barcode?: string;
  weightGrams?: number;
  taxCategory?: string;
  /** e.g. `{ Colour: 'Blue', Size: 'M' }`; empty for a product with one variant. */
  options?: Record<string, string>;
  /** False when an earlier batch has described the product: then this row speaks for its variant only. */
  describesProduct?: boolean;
}

/** What became of each row, in the order given. `variantId` is absent when the row was rejected. */
export interface ImportedRow {
  outcome: 'created' | 'updated' | 'unchanged' | 'rejected';
  variantId?: string;
  reason?: string;
}

/** Upserts products and variants by `productExternalId` and SKU: set-based, a few statements for the whole batch. */
export class ImportVariants extends Command<ImportedRow[]> {
  constructor(readonly rows: readonly ImportedVariant[]) {
    super();
  }
}

/** Upserts categories by external id; a second parent of the same category is rejected with its reason. */
export class ImportCategories extends Command<Omit<ImportedRow, 'variantId'>[]> {
  constructor(readonly rows: readonly ImportedCategory[]) {
    super();
  }
}
