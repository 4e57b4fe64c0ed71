/** For those who do not want to know. */
export const QUIET = { begins: () => undefined, done: () => undefined, ends: () => undefined };
/** One bar after the other in the terminal. */
export function barred(newBar) {
    let bar;
    return {
        begins: (step, of) => {
            bar = newBar(`${step.padEnd(10)} {bar} {value}/{total}  {duration_formatted}`);
            bar.start(of, 0);
        },
        done: (more) => bar.increment(more),
        ends: () => bar.stop(),
    };
}
//# sourceMappingURL=progress.js.map