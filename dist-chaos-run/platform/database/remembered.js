import { currentScope } from '../runtime/scope.js';
const REMEMBERED = Symbol('remembered aggregates');
/**
 * The aggregates that this request wrote or found itself, so that changing one again need not read it back. A copy that
 * went stale does no harm: the version check of the UPDATE notices, and the change then runs again on a fresh one.
 */
function copies() {
    const scope = currentScope();
    if (!scope)
        return undefined;
    let map = scope.memory.get(REMEMBERED);
    if (!map)
        scope.memory.set(REMEMBERED, (map = new Map()));
    return map;
}
export function remember(aggregate) {
    copies()?.set(aggregate.id, aggregate);
}
/** The copy of that id and kind, to look at. */
export function rememberedCopy(id, type) {
    const copy = copies()?.get(id);
    return copy instanceof type ? copy : undefined;
}
/** Takes the copy out: whoever changes it puts it back once it is stored. */
export function takeRemembered(id, type) {
    const copy = rememberedCopy(id, type);
    if (copy)
        copies()?.delete(id);
    return copy;
}
/** After a rollback nothing that was written is true any more. */
export function forgetRemembered() {
    copies()?.clear();
}
//# sourceMappingURL=remembered.js.map