import { writeFile } from 'node:fs/promises';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { BootError, messageOf } from '../platform/runtime/boot-error.js';
import { wholeNumber } from '../platform/runtime/command-arguments.js';
import { ClockedShop } from '../replay/clocked-shop.js';
import { startOwnShop } from '../replay/own-shop.js';
import { barred } from '../replay/progress.js';
import { replay } from '../replay/replay.js';
import { refusedLines, report } from '../replay/report.js';
import { readShopYear, type ShopYear } from '../replay/shop-year.js';

/** The main job on a real shop's invoices: see src/replay/README.md. Exits with 1 when shop and file differ. */
const program = new Command('replay')
  .description(
    'Replays the invoices of an online-retail file as orders and refunds, and compares the shop with the file',
  )
  .argument('<folder>', 'a folder with the CSV file, plain or gzipped')
  .option('--invoices <count>', 'how many sale invoices', wholeNumber(1), 2000)
  .option('--url <url>', 'a running shop with CLOCK_HEADER=true; one of its own without')
  .option('--key <key>', "that shop's service key")
  .option('--refused <file>', 'where rows that were not replayed are listed', 'replay-refused.jsonl')
  .parse();

interface Options {
  invoices: number;
  url?: string;
  key?: string;
  refused: string;
}

async function main(folder: string, { invoices, url, key, refused }: Options): Promise<void> {
  if (Boolean(url) !== Boolean(key)) throw new BootError('--url and --key belong together');
  const year = await readShopYear(folder, invoices);
  const own = url && key ? { url, key, stop: async () => undefined } : await startOwnShop();
  try {
    await Promise.race([run(year, own, refused), interruption()]);
  } finally {
    await own.stop();
  }
}

async function run(year: ShopYear, { url, key }: { url: string; key: string }, refused: string): Promise<void> {
  const progress = barred((format) => new SingleBar({ format, noTTYOutput: true, notTTYSchedule: 10_000 }));
  const outcome = await replay(new ClockedShop(url, key), year, progress);
  await writeFile(refused, refusedLines(outcome));
  console.log(`${report(year, outcome)}\nRows that were not replayed: ${refused}`);
  if (outcome.differences.length > 0) process.exitCode = 1;
}

function interruption(): Promise<never> {
  return new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => reject(new BootError(`\nInterrupted by ${signal}`)));
    }
  });
}

await main(program.args[0]!, program.opts<Options>()).catch((error: unknown) => {
  console.error(messageOf(error));
  process.exit(1); // an interrupted replay must not go on behind this line
});
