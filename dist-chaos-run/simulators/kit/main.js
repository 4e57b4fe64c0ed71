import { resolve } from 'node:path';
import { Command, Option } from 'commander';
/** Runs a simulator as a process of its own: prints `listening on <url>` when ready, ends on SIGTERM or SIGINT. */
export async function run(name, start) {
    const program = new Command(name)
        .description(`A ${name} that runs anywhere, with a journal of what it truly did`)
        .addOption(new Option('--port <port>', 'where to listen; 0: any free port').default(0).argParser(Number))
        .requiredOption('--journal <file>', 'what it truly did, one JSON line for each effect')
        .addOption(new Option('--latency-ms <ms>', 'how long each answer takes').default(0).argParser(Number))
        .option('--webhook-url <url>', 'where to tell its news');
    const { port, journal, latencyMs, webhookUrl } = program.parse().opts();
    const simulator = await start({
        ...{ port, latencyMs, journal: resolve(journal) },
        ...(webhookUrl && { webhooks: { url: webhookUrl } }),
    });
    console.log(`listening on ${simulator.url}`);
    const end = () => void simulator.close().then(() => process.exit(0));
    process.once('SIGTERM', end);
    process.once('SIGINT', end);
}
//# sourceMappingURL=main.js.map