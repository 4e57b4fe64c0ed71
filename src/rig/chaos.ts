import { Command, Option } from 'commander';
import { whenNpmEnds } from '../platform/runtime/parent.js';
import { wholeNumber } from '../platform/runtime/command-arguments.js';
import { Runner } from './runner.js';
import { isGreen, type Outcome, printOutcome, printSummary } from './report/print.js';
import { writeReport } from './report/write-report.js';
import { mutantsNamed, plantedFaults } from './selftest/planted-faults.js';
import { PLANTED_VIOLATIONS } from './selftest/planted-violations.js';
import { SCENARIOS } from './scenarios/index.js';
import { type Scenario, type Size, SIZES } from './scenarios/scenario.js';

/** Tries to break the shop, and counts. */
const options = new Command('chaos')
  .description('Tries to break the built shop: kills, bad links, misbehaving gateways; then checks what it promises')
  .addOption(new Option('--tier <tier>', 'how much').choices(SIZES).default('push'))
  .option('--scenario <name>', 'one scenario only')
  .option('--every', 'with --tier short: every scenario, not only those in npm test', false)
  .option('--seed <seed>', 'what the randomness starts from', wholeNumber(1), 1)
  .option('--runs <runs>', 'how often each scenario is run, with the seeds that follow', wholeNumber(1), 1)
  .option('--self-test', 'plants violations and faults instead; each must be noticed', false)
  .option('--mutant <name>', 'with --self-test: only the faults with this in their name, --runs times each')
  .option('--report <file>', 'writes the table of counts into this Markdown file')
  .parse()
  .opts<{
    tier: Size;
    scenario?: string;
    every: boolean;
    seed: number;
    runs: number;
    selfTest: boolean;
    mutant?: string;
    report?: string;
  }>();

let runner = new Runner(options.tier);
let ending: Promise<never> | undefined;
function end(code: number): Promise<never> {
  return (ending ??= runner.close().then(() => process.exit(code)));
}
/** Nothing new begins once the end has. */
async function begin(next: Runner): Promise<void> {
  await ending;
  runner = next;
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(130));
whenNpmEnds(() => void end(130));
process.on('uncaughtException', (error) => {
  console.error(error);
  void end(1);
});

const chosen = options.selfTest ? (options.mutant ? [] : [PLANTED_VIOLATIONS]) : chosenFrom(SCENARIOS);
const mutants = options.selfTest ? mutantsNamed(options.mutant) : [];
const outcomes: Outcome[] = [];

function chosenFrom(scenarios: readonly Scenario[]): readonly Scenario[] {
  if (options.scenario) return scenarios.filter(({ name }) => name === options.scenario);
  return options.tier === 'short' && !options.every ? scenarios.filter(({ isShort }) => isShort) : scenarios;
}

function ended(outcome: Outcome): void {
  printOutcome(outcome);
  outcomes.push(outcome);
}

if (options.selfTest && mutants.length === 0) {
  console.error('--mutant: there is none of that name');
  await end(1);
}
if (chosen.length === 0 && !options.selfTest) {
  console.error(`--scenario: there is none of that name. There are: ${SCENARIOS.map(({ name }) => name).join(', ')}`);
  await end(1);
}
for (const scenario of chosen) {
  for (let run = 0; run < (options.selfTest ? 1 : options.runs); run++) {
    await begin(runner);
    ended(await runner.run(scenario, options.seed + run));
  }
}
await runner.close();
if (options.selfTest) {
  const runs = options.tier === 'nightly' ? 20 : options.runs;
  ended(await plantedFaults({ mutants, runs, seed: options.seed, begin }));
}
printSummary(outcomes);
if (options.report) await writeReport(options.report, outcomes, process.argv.slice(2));
await end(outcomes.every(isGreen) ? 0 : 1);
