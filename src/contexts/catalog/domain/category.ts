import { CategoryCycle, CategoryTooDeep } from './category.errors.js';

/** The most levels that the category tree may have. */
export const MAX_DEPTH = 10;

/** Where a category stands in the tree. */
export interface Place {
  /** The handles from the root to the category, joined by "/". */
  readonly path: string;
  /** The ids from the root to the category. */
  readonly lineage: readonly string[];
}

/**
 * The place of a category below `parent` (undefined: at the top). `levelsBelow` counts the levels that hang below the
 * category and move with it. Throws `CategoryCycle` and `CategoryTooDeep`.
 */
export function placeBelow(parent: Place | undefined, id: string, handle: string, levelsBelow = 0): Place {
  if (parent?.lineage.includes(id)) throw new CategoryCycle();
  const lineage = [...(parent?.lineage ?? []), id];
  if (lineage.length + levelsBelow > MAX_DEPTH) throw new CategoryTooDeep(MAX_DEPTH);
  return { path: parent ? `${parent.path}/${handle}` : handle, lineage };
}
