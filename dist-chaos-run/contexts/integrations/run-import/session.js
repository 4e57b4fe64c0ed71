/** What one run of an import has learnt and need not ask again. */
export class Session {
    constructor() {
        /** Products that an earlier batch has described: further rows of theirs speak for their variants only. */
        this.products = new Set();
        /** Categories that are there, by external id. */
        this.categories = new Set();
        /** Whether the shop sells in a currency. */
        this.currencies = new Map();
        this.pending = [];
    }
    /** An item that an earlier run has dealt with. */
    pass(item) {
        if ('row' in item)
            this.products.add(productOf(item.row));
    }
    /** Learns something once the batch under way is committed. */
    onCommit(learn) {
        this.pending.push(learn);
    }
    /** The batch begins (anew). */
    begin() {
        this.pending = [];
    }
    commit() {
        this.pending.forEach((learn) => learn());
        this.pending = [];
    }
}
/** The product that a row belongs to: without an id of its own it is the variant's. */
export function productOf(row) {
    return String(row['product_external_id'] ?? row['sku']);
}
//# sourceMappingURL=session.js.map