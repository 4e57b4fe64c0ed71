const unpublished = new WeakMap();
/**
 * The unit of consistency: one row, one version, changed only through its own methods.
 * Subclasses keep private constructors and TypeScript-private fields, because storage revives them without calling
 * the constructor.
 */
export class Aggregate {
    /** Remembers what happened; the repository stores it in the statement that stores the change. */
    record(fact) {
        unpublished.set(this, [...(unpublished.get(this) ?? []), fact]);
    }
    /** Hands the recorded facts over, once. Called by the repository. */
    takeFacts() {
        const facts = unpublished.get(this) ?? [];
        unpublished.delete(this);
        return facts;
    }
}
//# sourceMappingURL=aggregate.js.map