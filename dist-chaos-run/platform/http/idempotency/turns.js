import { setTimeout as sleep } from 'node:timers/promises';
/**
 * Lets those who want the same thing in this process go one after the other, without a database connection each while
 * they wait.
 */
export class Turns {
    constructor() {
        this.taken = new Map();
    }
    /** Runs `work` when nobody else works under the name; calls `giveUp` for the error when that takes too long. */
    async take(name, work, patienceMs, giveUp) {
        const tooLong = new AbortController();
        const patience = this.taken.has(name)
            ? sleep(patienceMs, 'over', { signal: tooLong.signal, ref: false })
            : undefined;
        patience?.catch(() => undefined);
        for (let other = this.taken.get(name); other; other = this.taken.get(name)) {
            if ((await Promise.race([other, patience])) === 'over')
                throw giveUp();
        }
        tooLong.abort();
        const turn = work();
        this.taken.set(name, turn.then(() => undefined, () => undefined)); // prettier-ignore
        try {
            return await turn;
        }
        finally {
            this.taken.delete(name);
        }
    }
}
//# sourceMappingURL=turns.js.map