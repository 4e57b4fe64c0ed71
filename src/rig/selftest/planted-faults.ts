import { type Mutant } from '../build/mutant.js';
import { type Outcome } from '../report/print.js';
import { Tally } from '../report/tally.js';
import { Runner } from '../runner.js';
import { SCENARIOS } from '../scenarios/index.js';
import { MUTANTS } from './mutants.js';

/** How many of the runs must catch a fault. Source: the plan, at least 19 of 20. */
const SHARE = 0.95;
/** Red where the machine is slow, too: it says nothing of a fault. */
const TOLD = 'every client that kept asking was told';

/** Which faults are planted, how often, and who is told of each world. */
export interface Planting {
  readonly mutants: readonly Mutant[];
  readonly runs: number;
  readonly seed: number;
  readonly begun: (runner: Runner) => void;
}

/** Plants each fault in a copy of the build and runs the scenario that must go red, so many times. */
export async function plantedFaults({ mutants, runs, seed, begun }: Planting): Promise<Outcome> {
  const started = Date.now();
  const name = 'planted-faults';
  const tally = new Tally(name);
  for (const mutant of mutants) {
    let caught = 0;
    for (let run = 0; run < runs; run++) if (await isCaught(mutant, seed + run, begun)) caught++;
    tally.count('faults planted', runs);
    tally.count('faults caught', caught);
    tally.expect(
      'self-test',
      'each planted fault is caught by an invariant that means it, in at least 19 of 20 runs',
      caught >= runs * SHARE,
      `${mutant.name}: ${caught} of ${runs}`,
    );
  }
  return { scenario: name, covers: ['self-test'], seed, seconds: (Date.now() - started) / 1000, tally };
}

/** The mutants whose name has `part` in it; all without one. */
export function mutantsNamed(part = ''): readonly Mutant[] {
  return MUTANTS.filter(({ name }) => name.includes(part));
}

/** A scenario that does not end, or is slow, has caught nothing: an invariant that means the fault must say so. */
async function isCaught(mutant: Mutant, seed: number, begun: Planting['begun']): Promise<boolean> {
  const scenario = SCENARIOS.find(({ name }) => name === mutant.caughtBy)!;
  const runner = new Runner('short', mutant);
  begun(runner);
  const { tally, failure, seconds } = await runner.run(scenario, seed);
  await runner.close();
  if (failure?.includes('does not fit any more')) throw new Error(failure);
  const red = tally.lines.filter(({ violations }) => violations.length > 0);
  const line = red.find(({ invariant, title }) => mutant.means.includes(invariant) && title !== TOLD);
  const others = red.map(({ invariant, title }) => `${invariant} ${title}`).join(', ') || failure || 'nothing';
  const verdict = line ? `caught by ${line.invariant}: ${line.violations[0]}` : `NOT CAUGHT, red: ${others}`;
  console.log(`  ${mutant.name} (${mutant.caughtBy}, seed ${seed}, ${seconds.toFixed(0)} s)\n    ${verdict}`);
  return line !== undefined;
}
