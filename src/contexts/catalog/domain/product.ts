import { isDeepStrictEqual } from 'node:util';
import { Aggregate } from '../../../platform/domain/aggregate.js';
import { type Fact } from '../../../platform/domain/fact.js';
import { ProductChanged, type ProductStatus } from '../contract/product-changed.event.js';
import { OptionsMismatch, SkuTaken, TooManyVariants, VariantRepeated, VariantUnknown } from './product.errors.js';
import {
  choiceOf,
  newVariant,
  type NewVariant,
  optionsInUse,
  type ProductOption,
  titleOf,
  type Variant,
  type VariantDetails,
  withoutUndefined,
} from './variant.js';

export interface Media {
  readonly url: string;
  readonly alt: string;
}

/** What a merchant says of a product; its variants apart. */
export interface ProductDetails {
  title: string;
  handle: string;
  description: string;
  status: ProductStatus;
  media: readonly Media[];
  attributes: Readonly<Record<string, string>>;
  metadata: Readonly<Record<string, string>>;
  externalId: string | null;
  categoryIds: readonly string[];
  options: readonly ProductOption[];
}

/** All of a product as plain values. */
export interface ProductState extends ProductDetails {
  id: string;
  version: number;
  variants: readonly Variant[];
  createdAt: Date;
  updatedAt: Date;
}

export type NewProduct = Pick<ProductDetails, 'title' | 'handle'> &
  Partial<ProductDetails> & { id: string; variants?: readonly NewVariant[] };

export const MAX_VARIANTS = 250;

/** A product with its variants: what the shop shows as one page, and changes as one unit. */
export class Product extends Aggregate {
  private title: string;
  private handle: string;
  private description: string;
  private status: ProductStatus;
  private media: readonly Media[];
  private attributes: Readonly<Record<string, string>>;
  private metadata: Readonly<Record<string, string>>;
  private externalId: string | null;
  private categoryIds: readonly string[];
  private options: readonly ProductOption[];
  private variants: readonly Variant[];
  private createdAt: Date;
  private updatedAt: Date;
  /** Not stored: something is different since the facts were last taken. */
  private touched?: boolean;

  private constructor() {
    super();
  }

  /** A new product; throws when its variants do not fit together. */
  static create({ variants = [], id, ...details }: NewProduct, now: Date): Product {
    const product = new Product();
    const empty = { description: '', status: 'draft', media: [], attributes: {}, metadata: {}, externalId: null };
    Object.assign(product, empty, { categoryIds: [], options: [], variants: [] });
    Object.assign(product, withoutUndefined(details), {
      id,
      version: 0,
      createdAt: now,
      updatedAt: now,
      touched: true,
    });
    product.arrange(variants.map(newVariant), now);
    return product;
  }

  /** Takes over what was said and leaves the rest; answers whether anything was different. */
  change(changes: Partial<ProductDetails>, now: Date): boolean {
    const { options, ...plain } = withoutUndefined(changes);
    const rearranged = options !== undefined && this.arrange(this.variants, now, options);
    const different = Object.entries(plain).filter(
      ([name, value]) => !isDeepStrictEqual(this[name as keyof this], value),
    );
    if (different.length === 0) return rearranged;
    Object.assign(this, Object.fromEntries(different));
    this.touch(now);
    return true;
  }

  addVariant(details: NewVariant, now: Date): void {
    this.arrange([...this.variants, newVariant(details)], now);
  }

  /** Takes over what was said of a variant; answers whether anything was different. */
  changeVariant(id: string, changes: Partial<VariantDetails>, now: Date): boolean {
    if (!this.variants.some((variant) => variant.id === id)) throw new VariantUnknown(id);
    const changed = this.variants.map((one) => (one.id === id ? { ...one, ...withoutUndefined(changes) } : one));
    return this.arrange(changed, now);
  }

  removeVariant(id: string, now: Date): void {
    if (!this.variants.some((variant) => variant.id === id)) throw new VariantUnknown(id);
    this.arrange(
      this.variants.filter((variant) => variant.id !== id),
      now,
    );
  }

  get state(): ProductState {
    const { id, version, externalId, handle, title, description, status, media, attributes, metadata } = this;
    const { categoryIds, options, variants, createdAt, updatedAt } = this;
    const details = {
      externalId,
      handle,
      title,
      description,
      status,
      media,
      attributes,
      metadata,
      categoryIds,
      options,
    };
    return { id, version, ...details, variants, createdAt, updatedAt };
  }

  /** True when there is something to store and to tell. */
  get hasChanged(): boolean {
    return this.touched === true;
  }

  /** However many changes were made, they are one fact about the product as it is now. */
  override takeFacts(): Fact[] {
    if (this.touched) {
      const variantIds = this.variants.map(({ id }) => id);
      this.record(new ProductChanged({ productId: this.id, status: this.status, variantIds }));
    }
    this.touched = false;
    return super.takeFacts();
  }

  /** Sets the variants, if they fit the options and one another, and what follows from them. */
  private arrange(variants: readonly Variant[], now: Date, declared = this.options): boolean {
    const options = optionsInUse(declared, variants);
    refuseMisfits(variants, options);
    const titled = variants.map((variant) => ({ ...variant, title: titleOf(variant, options) }));
    if (isDeepStrictEqual(titled, this.variants) && isDeepStrictEqual(options, this.options)) return false;
    Object.assign(this, { variants: titled, options });
    this.touch(now);
    return true;
  }

  private touch(now: Date): void {
    this.touched = true;
    this.updatedAt = now;
  }
}

function refuseMisfits(variants: readonly Variant[], options: readonly ProductOption[]): void {
  if (variants.length > MAX_VARIANTS) throw new TooManyVariants(MAX_VARIANTS);
  const names = options.map(({ name }) => name);
  const choices = new Map<string, string>();
  const skus = new Set<string>();
  for (const variant of variants) {
    const chosen = Object.keys(variant.options);
    if (chosen.length !== names.length || !names.every((name) => chosen.includes(name)))
      throw new OptionsMismatch(variant.sku, names);
    if (skus.has(variant.sku)) throw new SkuTaken(variant.sku);
    const other = choices.get(choiceOf(variant));
    if (other !== undefined) throw new VariantRepeated(variant.sku, other);
    choices.set(choiceOf(variant), variant.sku);
    skus.add(variant.sku);
  }
}
