/** A choice that a product offers, e.g. Colour: Blue, Red. */
export interface ProductOption {
  readonly name: string;
  readonly values: readonly string[];
}

/** One thing that can be bought: a product in one combination of its options. */
export interface Variant {
  readonly id: string;
  readonly sku: string;
  readonly externalId: string | null;
  readonly barcode: string | null;
  /** The chosen values in the order of the product's options, e.g. "Blue / M"; null for a product without options. */
  readonly title: string | null;
  readonly options: Readonly<Record<string, string>>;
  readonly weightGrams: number;
  readonly taxCategory: string;
}

/** What a merchant says of a variant; the rest follows. */
export type VariantDetails = Omit<Variant, 'id' | 'title'>;

/** A new variant: only the SKU must be said. */
export type NewVariant = Pick<Variant, 'id' | 'sku'> & Partial<VariantDetails>;

export function newVariant(details: NewVariant): Variant {
  return {
    externalId: null,
    barcode: null,
    options: {},
    weightGrams: 0,
    taxCategory: 'standard',
    ...withoutUndefined(details),
    title: null,
  };
}

/** The options as declared, with every value that a variant chooses, in order of appearance. */
export function optionsInUse(declared: readonly ProductOption[], variants: readonly Variant[]): ProductOption[] {
  const names = declared.length > 0 ? declared.map(({ name }) => name) : Object.keys(variants[0]?.options ?? {});
  return names.map((name) => {
    const values = declared.find((option) => option.name === name)?.values ?? [];
    const chosen = variants.map(({ options }) => options[name]).filter((value) => value !== undefined);
    return { name, values: [...new Set([...values, ...chosen])] };
  });
}

export function titleOf(variant: Variant, options: readonly ProductOption[]): string | null {
  return options.map(({ name }) => variant.options[name]).join(' / ') || null;
}

/** Two variants with the same key would be the same thing to a shopper. */
export function choiceOf(variant: Variant): string {
  return JSON.stringify(Object.entries(variant.options).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function withoutUndefined<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
