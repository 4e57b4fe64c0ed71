const LOOK_EVERY_MS = 250;
/**
 * Calls `then` once the process that started us has ended, when that was npm's. npm runs us below a shell and tells only
 * the shell of a SIGTERM: the shell dies of it, and we would go on without anybody to end us.
 */
export function whenNpmEnds(then) {
    if (!process.env['npm_lifecycle_event'])
        return;
    const parent = process.ppid;
    const looking = setInterval(() => {
        if (process.ppid === parent)
            return;
        clearInterval(looking);
        then();
    }, LOOK_EVERY_MS).unref();
}
//# sourceMappingURL=parent.js.map