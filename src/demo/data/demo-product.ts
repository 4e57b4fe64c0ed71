/** A product of the demo store, as a merchant would jot it down. */
export interface DemoProduct {
  title: string;
  text: string;
  /** Price in euro cents, tax included. */
  eur: number;
  /** Weight of one, packed. */
  grams: number;
  /** What a product page lists below the text. */
  about: Record<string, string>;
  /** The values to choose from; every combination is a variant. */
  options?: Record<string, readonly string[]>;
  /** Euro cents that a chosen value adds to the price. */
  extra?: Record<string, number>;
}
