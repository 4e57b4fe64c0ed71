/** Lets at most `n` pieces of work run at once; the others wait their turn in order. */
export class Turns {
    constructor(n) {
        this.n = n;
        this.running = new Set();
        this.waiting = [];
        this.taken = 0;
    }
    take(work) {
        const turn = this.run(work).finally(() => this.running.delete(turn));
        this.running.add(turn);
    }
    /** Resolves when everything taken so far has ended. */
    async idle() {
        await Promise.allSettled(this.running);
    }
    async run(work) {
        if (this.taken === this.n)
            await new Promise((resolve) => this.waiting.push(resolve));
        else
            this.taken++;
        try {
            await work();
        }
        finally {
            const next = this.waiting.shift();
            if (next)
                next();
            else
                this.taken--;
        }
    }
}
//# sourceMappingURL=turns.js.map