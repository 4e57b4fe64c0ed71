const QUIET_MS = 60_000;
/** Warns of a trouble that comes again and again (a database that is away) once a minute instead of every time. */
export class CalmWarnings {
    constructor(logger) {
        this.logger = logger;
        this.saidAt = new Map();
    }
    /** `what` is a fixed text and decides whether it was said before; `why` may differ from time to time. */
    warn(what, why) {
        const now = Date.now();
        if (now - (this.saidAt.get(what) ?? -Infinity) < QUIET_MS)
            return;
        this.saidAt.set(what, now);
        this.logger.warn(`${what}: ${why}`);
    }
}
//# sourceMappingURL=calm-warnings.js.map