import { type Line, type Tally } from './tally.js';

/** One scenario's outcome. */
export interface Outcome {
  readonly scenario: string;
  readonly covers: readonly string[];
  readonly seed: number;
  readonly seconds: number;
  readonly tally: Tally;
  /** What kept it from running to its end. */
  readonly failure?: string;
}

const SHOWN = 5;

/** The table for a terminal: one line for each promise of each scenario, then the violations themselves. */
export function printOutcome({ scenario, seed, seconds, tally, failure }: Outcome): void {
  console.log(`\n${scenario}  (seed ${seed}, ${seconds.toFixed(1)} s)`);
  for (const [name, count] of tally.counts) console.log(`  ${String(count).padStart(9)}  ${name}`);
  for (const line of byInvariant(tally.lines)) console.log(textOf(line));
  for (const reason of tally.skipped) console.log(`  not run: ${reason}`);
  if (failure) console.log(`  FAILED: ${failure}`);
}

function textOf({ invariant, title, looked, violations }: Line): string {
  const head = `  ${invariant.padEnd(4)} ${title.padEnd(72)} ${String(looked).padStart(7)} looked at, ${violations.length} violations`;
  const rest = violations.length - SHOWN;
  const shown = violations.slice(0, SHOWN).map((violation) => `         ! ${violation}`);
  return [head, ...shown, ...(rest > 0 ? [`         ! and ${rest} more`] : [])].join('\n');
}

function byInvariant(lines: readonly Line[]): Line[] {
  const number = ({ invariant }: Line): number => Number(invariant.slice(1)) || 0;
  return [...lines].sort((a, b) => number(a) - number(b));
}

export function isGreen({ tally, failure }: Outcome): boolean {
  return failure === undefined && tally.violations === 0;
}

/** One line for each scenario, and what it all comes to. */
export function printSummary(outcomes: readonly Outcome[]): void {
  console.log('');
  for (const outcome of outcomes) {
    const { scenario, seed, seconds, tally } = outcome;
    const looked = tally.lines.reduce((sum, line) => sum + line.looked, 0);
    const verdict = isGreen(outcome) ? 'ok' : 'RED';
    console.log(
      `${verdict.padEnd(4)} ${scenario.padEnd(24)} seed ${seed}  ${seconds.toFixed(0).padStart(4)} s  ${looked} looked at, ${tally.violations} violations`,
    );
  }
}
