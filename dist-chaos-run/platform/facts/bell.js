/** Lets one loop wait for a call or for some time. A call while nobody waits is remembered. */
export class Bell {
    constructor() {
        this.rung = false;
        this.wake = () => undefined;
    }
    ring() {
        this.rung = true;
        this.wake();
    }
    /** Resolves when rung, at once if it was since the last wait, and after `ms` in any case. */
    async wait(ms) {
        if (!this.rung) {
            await new Promise((resolve) => {
                const timer = setTimeout(resolve, ms);
                this.wake = () => {
                    clearTimeout(timer);
                    resolve();
                };
            });
        }
        this.rung = false;
    }
}
//# sourceMappingURL=bell.js.map