import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { ShopAway } from '../client/client.js';
import { loadConfig } from '../platform/config/load-config.js';
import { BootError, messageOf } from '../platform/runtime/boot-error.js';
import { ImportApi, type ImportState } from './importing/import-api.js';
import { findMapping, withTables } from './importing/mapping-file.js';
import { shopAccess } from './shop-access.js';

const POLL_MS = 250;
const PATIENCE_MS = 60_000;

interface Options {
  format?: string;
  mapping?: string;
  errors?: string;
  url?: string;
  key?: string;
}

/** Imports a file into a running shop: sends it, follows the job and tells how it went. */
const program = new Command('import')
  .description('Imports products or categories from CSV, JSON Lines or JSON (also .gz) into a running shop')
  .argument('<file>', 'what to import; rows are upserted, so that a second time changes nothing')
  .option('-f, --format <name>', 'a mapping of the folder mappings (default: our own CSV or JSON Lines)')
  .option('-m, --mapping <file>', 'a mapping of yours (mappings/README.md explains it)')
  .option('-e, --errors <file>', 'where to keep the rejected rows (default: in the data folder)')
  .option('--url <url>', 'where the shop is')
  .option('--key <key>', 'a service key that may write integrations');

async function run(): Promise<void> {
  const options = program.parse().opts<Options>();
  const file = fromCaller(program.args[0]!);
  await access(file).catch(() => {
    throw new BootError(`There is no file ${file}`);
  });
  const own = { ...options, mapping: options.mapping && fromCaller(options.mapping) };
  const mapping = await withTables(await findMapping(own, file), file);
  const api = new ImportApi(await shopAccess(options));
  if (!mapping.shipped) await api.putMapping(mapping.name, mapping.content);
  const ended = await follow(api, await api.start(file, mapping.name, String(mapping.content.format)));
  await tell(api, ended, options.errors && fromCaller(options.errors));
}

async function follow(api: ImportApi, started: ImportState): Promise<ImportState> {
  const bar = new SingleBar({
    format: '{bar} {percentage} % | {rows} rows | {created} new, {updated} updated, {rejected} rejected | {duration} s',
    hideCursor: true,
  });
  let state = started;
  bar.start(100, 0, state.progress);
  while (state.status === 'queued' || state.status === 'running') {
    await sleep(POLL_MS);
    state = await patiently(() => api.state(state.id));
    bar.update(state.progress.percent, state.progress);
  }
  bar.stop();
  return state;
}

/** A shop that restarts goes on with its imports: it is asked again for a minute. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; ;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof ShopAway) || Date.now() > end) throw error;
      await sleep(1000);
    }
  }
}

async function tell(api: ImportApi, state: ImportState, errors?: string): Promise<void> {
  const { rows, created, updated, unchanged, rejected } = state.progress;
  console.log(`${rows} rows: ${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected`);
  if (rejected > 0) {
    const path = errors ?? join(loadConfig().dataFolder, 'imports', `${state.id}.errors.jsonl`);
    await api.saveErrors(state, path);
    console.log(`Rejected rows: ${path}`);
  }
  if (state.status === 'failed') throw new BootError(`The import failed: ${state.error}`);
}

/** npm changes to the project's folder; what the caller wrote is meant from where they are. */
function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path);
}

await run().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
