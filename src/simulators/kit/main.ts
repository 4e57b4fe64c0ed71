import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { wholeNumber } from '../../platform/runtime/command-arguments.js';
import { type Simulator, type SimulatorOptions } from './simulator.js';

/** Runs a simulator as a process of its own: prints `listening on <url>` when ready, ends on SIGTERM or SIGINT. */
export async function run(name: string, start: (options: SimulatorOptions) => Promise<Simulator>): Promise<void> {
  const program = new Command(name)
    .description(`A ${name} that runs anywhere, with a journal of what it truly did`)
    .addOption(
      new Option('--port <port>', 'where to listen; 0: any free port').default(0).argParser(wholeNumber(0, 65_535)),
    )
    .requiredOption('--journal <file>', 'what it truly did, one JSON line for each effect')
    .addOption(
      new Option('--latency-ms <ms>', 'how long each answer takes').default(0).argParser(wholeNumber(0, 60_000)),
    )
    .option('--webhook-url <url>', 'where to tell its news');
  const { port, journal, latencyMs, webhookUrl } = program.parse().opts<{
    port: number;
    journal: string;
    latencyMs: number;
    webhookUrl?: string;
  }>();
  const simulator = await start({
    ...{ port, latencyMs, journal: resolve(journal) },
    ...(webhookUrl && { webhooks: { url: webhookUrl } }),
  }).catch((error: Error) => program.error(`error: ${error.message}`));
  console.log(`listening on ${simulator.url}`);
  const end = (): void => void simulator.close().then(() => process.exit(0));
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}
