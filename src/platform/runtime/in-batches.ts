/** A list in parts of `size` items, in order; the last may be shorter. None for an empty list. */
export function inBatches<Item>(items: readonly Item[], size: number): Item[][] {
  const starts = Array.from({ length: Math.ceil(items.length / size) }, (_, index) => index * size);
  return starts.map((start) => items.slice(start, start + size));
}
