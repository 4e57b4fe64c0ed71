import { type Mutant } from '../build/mutant.js';
import { type Outcome } from '../report/print.js';
import { type Line, Tally } from '../report/tally.js';
import { Runner } from '../runner.js';
import { SCENARIOS } from '../scenarios/index.js';
import { MUTANTS } from './mutants.js';

/** How many of the runs must catch a fault. Source: the plan, at least 19 of 20. */
const SHARE = 0.95;
/** Red where the machine is slow, too: it says nothing of a fault. */
const TOLD = 'every client that kept asking was told';
/** As impatient with the shop as with one that is broken: what is red then would be red with any fault. */
const NO_FAULT = { name: 'no fault', edits: [], means: [] } satisfies Partial<Mutant>;

interface Tried {
  readonly red: readonly Line[];
  /** What kept the scenario from its end. */
  readonly failure?: string;
}

/** Which faults are planted, how often, and who is asked before each world. */
export interface Planting {
  readonly mutants: readonly Mutant[];
  readonly runs: number;
  readonly seed: number;
  readonly begin: (runner: Runner) => Promise<void>;
}

/** Plants each fault in a copy of the build and runs the scenario that must go red, so many times. */
export async function plantedFaults({ mutants, runs, seed, begin }: Planting): Promise<Outcome> {
  const started = Date.now();
  const name = 'planted-faults';
  const tally = new Tally(name);
  for (const caughtBy of new Set(mutants.map((mutant) => mutant.caughtBy))) {
    const { red, failure } = await tried({ ...NO_FAULT, caughtBy }, seed, begin);
    tally.count('scenarios without a fault');
    const isGreen = red.length === 0 && failure === undefined;
    tally.expect(
      'self-test',
      'without a fault there is nothing to catch',
      isGreen,
      `${caughtBy}: ${shown(red, failure)}`,
    );
  }
  for (const mutant of mutants) {
    let caught = 0;
    for (let run = 0; run < runs; run++) if (await isCaught(mutant, seed + run, begin)) caught++;
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

/** A scenario that does not end has caught nothing: an invariant that means the fault must say so. */
async function isCaught(mutant: Mutant, seed: number, begin: Planting['begin']): Promise<boolean> {
  const { red, failure } = await tried(mutant, seed, begin);
  const line = red.find(({ invariant }) => mutant.means.includes(invariant));
  console.log(
    line ? `    caught by ${line.invariant}: ${line.violations[0]}` : `    NOT CAUGHT, red: ${shown(red, failure)}`,
  );
  return line !== undefined;
}

/** What went red, but for what is red of slowness. */
async function tried(mutant: Mutant, seed: number, begin: Planting['begin']): Promise<Tried> {
  const scenario = SCENARIOS.find(({ name }) => name === mutant.caughtBy)!;
  const runner = new Runner('short', mutant);
  await begin(runner);
  const { tally, failure, seconds } = await runner.run(scenario, seed);
  await runner.close();
  if (failure?.includes('does not fit any more')) throw new Error(failure);
  console.log(`  ${mutant.name} (${mutant.caughtBy}, seed ${seed}, ${seconds.toFixed(0)} s)`);
  return { red: tally.lines.filter(({ title, violations }) => violations.length > 0 && title !== TOLD), failure };
}

function shown(red: readonly Line[], failure: string | undefined): string {
  return red.map(({ invariant, title }) => `${invariant} ${title}`).join(', ') || failure || 'nothing';
}
