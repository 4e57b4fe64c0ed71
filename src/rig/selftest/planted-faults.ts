import { type Outcome } from '../report/print.js';
import { Tally } from '../report/tally.js';
import { Runner } from '../runner.js';
import { SCENARIOS } from '../scenarios/index.js';
import { MUTANTS } from './mutants.js';

/** How many of the runs must catch a fault. Source: the plan, at least 19 of 20. */
const SHARE = 0.95;
/** A slow machine must not be taken for a caught fault. */
const TIMING = ['I29', 'I30'];

/** Plants each fault in a copy of the build and runs the scenario that must go red, so many times. */
export async function plantedFaults(runs: number, seed: number, begun: (runner: Runner) => void): Promise<Outcome> {
  const started = Date.now();
  const name = 'planted-faults';
  const tally = new Tally(name);
  for (const mutant of MUTANTS) {
    const scenario = SCENARIOS.find(({ name }) => name === mutant.caughtBy)!;
    let caught = 0;
    for (let run = 0; run < runs; run++) {
      const runner = new Runner('short', mutant);
      begun(runner);
      const outcome = await runner.run(scenario, seed + run);
      await runner.close();
      const broken = outcome.failure?.includes('does not fit any more');
      if (broken) throw new Error(outcome.failure);
      const first = outcome.tally.lines.find(
        ({ invariant, violations }) => violations.length > 0 && !TIMING.includes(invariant),
      );
      if (first ?? outcome.failure) caught++;
      console.log(
        `  ${first ? `caught by ${first.invariant}` : outcome.failure ? 'caught: hangs' : 'NOT CAUGHT'}: ${mutant.name}${first ? ` (${first.violations[0]})` : ''}`,
      );
    }
    tally.count('faults planted', runs);
    tally.count('faults caught', caught);
    tally.expect(
      'self-test',
      'each planted fault is caught in at least 19 of 20 runs',
      caught >= runs * SHARE,
      `${mutant.name}: ${caught} of ${runs}`,
    );
  }
  return { scenario: name, covers: ['self-test'], seed, seconds: (Date.now() - started) / 1000, tally };
}
