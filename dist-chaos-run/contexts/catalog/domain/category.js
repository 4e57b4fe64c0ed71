import { CategoryCycle, CategoryTooDeep } from './category.errors.js';
/** The most levels that the category tree may have. */
export const MAX_DEPTH = 10;
/**
 * The place of a category below `parent` (undefined: at the top). `levelsBelow` counts the levels that hang below the
 * category and move with it. Throws `CategoryCycle` and `CategoryTooDeep`.
 */
export function placeBelow(parent, id, handle, levelsBelow = 0) {
    if (parent?.lineage.includes(id))
        throw new CategoryCycle();
    const lineage = [...(parent?.lineage ?? []), id];
    if (lineage.length + levelsBelow > MAX_DEPTH)
        throw new CategoryTooDeep(MAX_DEPTH);
    return { path: parent ? `${parent.path}/${handle}` : handle, lineage };
}
//# sourceMappingURL=category.js.map