import { type Media } from '../domain/product.js';
import { type ProductOption, type Variant } from '../domain/variant.js';
import { type StoreProduct, type StoreVariant } from './store-product.view.js';

interface VariantStock {
  units: number;
  beyond: number;
  kind: 'backorder' | 'preorder' | null;
  expectedAt: string | null;
}

/** All that is known of an active product, from the catalog's tables and what pricing and inventory told. */
export interface ProductOnSale {
  id: string;
  handle: string;
  title: string;
  description: string;
  media: readonly Media[];
  attributes: Record<string, string>;
  options: readonly ProductOption[];
  variants: readonly Variant[];
  /** The categories it was put in. */
  categories: StoreProduct['categories'];
  /** These and all above them. */
  categoryIds: string[];
  /** By variant id; `amount` in minor units. */
  prices: Readonly<Record<string, readonly { currency: string; amount: number; taxIncluded: boolean }[]>>;
  /** What can be sold of a variant (a bundle: of all its parts) over all locations, and how many more beyond, by its id. */
  stock: Readonly<Record<string, VariantStock>>;
  createdAt: Date;
  updatedAt: Date;
}

/** One product as the store's lists and pages need it. */
export interface StoreEntry {
  product_id: string;
  handle: string;
  title: string;
  created_at: string;
  in_stock: boolean;
  category_ids: string[];
  /** The answer's text for a currency that the product is not sold in. */
  doc: string;
  /** One for each currency that some variant has a price in; `lowest` in minor units. */
  offers: { currency: string; lowest: number; doc: string }[];
}

export function storeEntry(product: ProductOnSale): StoreEntry {
  const { id, handle, title, createdAt, categoryIds } = product;
  const prices = Object.values(product.prices).flat();
  const currencies = [...new Set(prices.map(({ currency }) => currency))].sort();
  return {
    product_id: id,
    handle,
    title,
    created_at: createdAt.toISOString(),
    in_stock: product.variants.some((variant) => unitsOf(product, variant) > 0),
    category_ids: categoryIds,
    doc: JSON.stringify(storeProduct(product)),
    offers: currencies.map((currency) => offerOf(product, currency)),
  };
}

function offerOf(product: ProductOnSale, currency: string): StoreEntry['offers'][number] {
  const doc = storeProduct(product, currency);
  return { currency, lowest: doc.price_range!.min.amount, doc: JSON.stringify(doc) };
}

function storeProduct(product: ProductOnSale, currency?: string): StoreProduct {
  const { id, handle, title, description, media, attributes, categories, options } = product;
  const variants = product.variants.map((variant) => storeVariant(product, variant, currency));
  return {
    id,
    handle,
    title,
    description,
    media,
    attributes,
    categories,
    options,
    variants,
    price_range: rangeOf(variants),
    availability: { in_stock: variants.some(({ availability }) => availability.in_stock) },
    created_at: product.createdAt.toISOString(),
    updated_at: product.updatedAt.toISOString(),
  };
}

function storeVariant(product: ProductOnSale, variant: Variant, currency?: string): StoreVariant {
  const { id, sku, title, barcode, options, weightGrams } = variant;
  const price = product.prices[id]?.find((one) => one.currency === currency);
  const quantity = unitsOf(product, variant);
  return {
    id,
    sku,
    title,
    barcode,
    options,
    weight_grams: weightGrams,
    price: price ? { amount: price.amount, currency: price.currency } : null,
    tax_included: price?.taxIncluded ?? false,
    availability: { in_stock: quantity > 0, quantity, beyond_stock: beyondStock(product, variant) },
  };
}

function unitsOf({ stock }: ProductOnSale, { id }: Variant): number {
  return stock[id]?.units ?? 0;
}

function beyondStock({ stock }: ProductOnSale, { id }: Variant): StoreVariant['availability']['beyond_stock'] {
  const { beyond = 0, kind = null, expectedAt = null } = stock[id] ?? {};
  return kind && beyond > 0 ? { kind, quantity: beyond, expected_at: expectedAt } : null;
}

function rangeOf(variants: readonly StoreVariant[]): StoreProduct['price_range'] {
  const prices = variants.flatMap(({ price }) => price ?? []).sort((a, b) => a.amount - b.amount);
  return prices.length > 0 ? { min: prices[0]!, max: prices.at(-1)! } : null;
}
