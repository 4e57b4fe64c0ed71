const SHOWN = 5;
/** The table for a terminal: one line for each promise of each scenario, then the violations themselves. */
export function printOutcome({ scenario, seed, seconds, tally, failure }) {
    console.log(`\n${scenario}  (seed ${seed}, ${seconds.toFixed(1)} s)`);
    for (const [name, count] of tally.counts)
        console.log(`  ${String(count).padStart(9)}  ${name}`);
    for (const line of byInvariant(tally.lines))
        console.log(textOf(line));
    for (const reason of tally.skipped)
        console.log(`  not run: ${reason}`);
    if (failure)
        console.log(`  FAILED: ${failure}`);
}
function textOf({ invariant, title, looked, violations }) {
    const head = `  ${invariant.padEnd(4)} ${title.padEnd(72)} ${String(looked).padStart(7)} looked at, ${violations.length} violations`;
    const rest = violations.length - SHOWN;
    const shown = violations.slice(0, SHOWN).map((violation) => `         ! ${violation}`);
    return [head, ...shown, ...(rest > 0 ? [`         ! and ${rest} more`] : [])].join('\n');
}
function byInvariant(lines) {
    const number = ({ invariant }) => Number(invariant.slice(1)) || 0;
    return [...lines].sort((a, b) => number(a) - number(b));
}
export function isGreen({ tally, failure }) {
    return failure === undefined && tally.violations === 0;
}
//# sourceMappingURL=print.js.map