import { Fact } from '../../../platform/domain/fact.js';

export type ProductStatus = 'draft' | 'active' | 'archived';

/** A product, one of its variants or its place among the categories is new or different. */
export class ProductChanged extends Fact<{
  productId: string;
  status: ProductStatus;
  variantIds: readonly string[];
}> {
  static readonly type = 'catalog.product-changed.v1';
}
