import { Query } from '@nestjs/cqrs';

/** What a seller must know of a variant: how to name it, weigh it and tax it. */
export interface DescribedVariant {
  variantId: string;
  productId: string;
  sku: string;
  productTitle: string;
  /** The chosen options, e.g. "Blue / M"; null for a product with one variant. */
  variantTitle: string | null;
  imageUrl: string | null;
  weightGrams: number;
  /** Names a row of pricing's tax rates; "standard" unless the merchant said otherwise. */
  taxCategory: string;
  /** False while its product is a draft or archived. */
  sellable: boolean;
}

/** Variants by id, in no particular order; unknown ids are left out. One SQL statement. */
export class DescribeVariants extends Query<DescribedVariant[]> {
  constructor(readonly variantIds: readonly string[]) {
    super();
  }
}
