import { createHash } from 'node:crypto';
/** How many texts are known at most; lists put together from many filters must not fill the server's memory. */
const MOST_TEXTS = 500;
/** A text that comes this often is worth preparing. */
const WORTH_PREPARING = 3;
/**
 * Names for statements that come again and again. Under a name the driver prepares a statement once per connection, and
 * PostgreSQL plans it once instead of each time, which is half of what a short statement costs.
 */
export class StatementNames {
    constructor() {
        this.uses = new Map();
    }
    /** The name of a text that has proved to come often; undefined for all others. */
    of(text) {
        const known = this.uses.get(text);
        if (!known) {
            if (this.uses.size < MOST_TEXTS)
                this.uses.set(text, { count: 1 });
            return undefined;
        }
        if (!known.name && ++known.count >= WORTH_PREPARING) {
            known.name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
        }
        return known.name;
    }
}
//# sourceMappingURL=statement-names.js.map