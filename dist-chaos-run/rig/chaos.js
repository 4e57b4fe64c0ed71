import { Command } from 'commander';
import { whenNpmEnds } from '../platform/runtime/parent.js';
import { Runner } from './runner.js';
import { isGreen, printOutcome } from './report/print.js';
import { SCENARIOS } from './scenarios/index.js';
/** Tries to break the shop, and counts. */
const options = new Command('chaos')
    .description('Tries to break the built shop: kills, bad links, misbehaving gateways; then checks what it promises')
    .option('--tier <tier>', 'short, push or nightly', 'push')
    .option('--scenario <name>', 'one scenario only')
    .option('--seed <seed>', 'what the randomness starts from', Number, 1)
    .option('--runs <runs>', 'how often each scenario is run, with the seeds that follow', Number, 1)
    .parse()
    .opts();
const runner = new Runner(options.tier);
let ending;
function end(code) {
    return (ending ??= runner.close().then(() => process.exit(code)));
}
for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => void end(130));
whenNpmEnds(() => void end(130));
process.on('uncaughtException', (error) => {
    console.error(error);
    void end(1);
});
const chosen = SCENARIOS.filter(({ name }) => !options.scenario || name === options.scenario);
let green = chosen.length > 0;
if (!green)
    console.error(`--scenario: there is none of that name. There are: ${SCENARIOS.map(({ name }) => name).join(', ')}`);
for (const scenario of chosen) {
    for (let run = 0; run < options.runs; run++) {
        const outcome = await runner.run(scenario, options.seed + run);
        printOutcome(outcome);
        green &&= isGreen(outcome);
    }
}
await end(green ? 0 : 1);
//# sourceMappingURL=chaos.js.map