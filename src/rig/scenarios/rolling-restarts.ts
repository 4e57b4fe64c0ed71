import { setTimeout as sleep } from 'node:timers/promises';
import { sumOf } from '../checker/check.js';
import { send } from '../driver/http.js';
import { type UnderWay } from '../driver/sender.js';
import { type AppProcess } from '../processes/app-process.js';
import { type World } from '../world/world.js';
import { checkAll, type Scenario, type Stage } from './scenario.js';

const LONGEST_EXIT_MS = 15_000;
/** A process is asked to end while it is at so many requests at least; they are waited for so long. */
const AT_WORK = 3;
const PATIENCE_MS = 20_000;

/** A deployment in the middle of business. */
export const ROLLING_RESTARTS: Scenario = {
  name: 'rolling-restarts',
  covers: ['I30', 'I23'],
  story:
    'SIGTERM to one process after the other under load; each finishes what it is at, and the next comes when it is back',
  async run(stage) {
    const { world, tally, rounds } = stage;
    const from = world.history.operations.length;
    const load = world.load({ clients: 24, perSecond: 60, variants: await world.stockUp(20, 100_000) });
    await sleep(1_000);
    await rounds({ short: 1, push: 1, nightly: 8 }, async () => {
      for (const process of world.processes) {
        await restart(stage, process);
        await sleep(300);
        await process.ready();
      }
    });
    await load.stop();
    const operations = world.history.operations.slice(from);
    tally.count('operations', operations.length);
    tally.count(
      'sendings repeated',
      sumOf(operations, ({ unknowns }) => unknowns),
    );
    await checkAll(stage);
  },
};

/** SIGTERM; what the process was at is answered, and meanwhile it asks for no more. */
async function restart(stage: Stage, process: AppProcess): Promise<void> {
  const { world, tally } = stage;
  const isApi = world.apis.includes(process);
  const begun = isApi ? await begunBy(world, process) : [];
  const ending = process.terminate();
  await watchReadiness(stage, process, ending);
  const { code, ms } = await ending;
  tally.count('restarts');
  tally.worst('longest exit (ms)', ms);
  tally.expect(
    'I30',
    'a process that is asked to end does so in time',
    code === 0 && ms <= LONGEST_EXIT_MS,
    `${process.name} ended with ${code} after ${ms} ms`,
  );
  if (!isApi) return;
  tally.expect('rig', 'a process that is asked to end is at something', begun.length > 0, process.name);
  const heard = await Promise.all(begun.map((sending) => sending.heard));
  tally.add({
    invariant: 'I30',
    title: 'what a process is at when it is asked to end is answered',
    looked: heard.length,
    violations: heard.filter(({ status }) => status === 0).map(({ why }) => `${process.name} did not answer: ${why}`),
  });
}

/**
 * Requests that the process has read and not answered. A request that it answers came later than those, on a connection of
 * its own, so it has read them all. What comes later may meet a closed door: whoever sends it knows that nothing was begun.
 */
async function begunBy({ shopper: { sender } }: World, { url }: AppProcess): Promise<UnderWay[]> {
  let begun: UnderWay[] = [];
  for (const until = Date.now() + PATIENCE_MS; begun.length < AT_WORK && Date.now() < until;) {
    const sent = [...sender.underWay].filter((sending) => sending.url === url);
    await send({ method: 'GET', url: `${url}/health/live`, isAlone: true });
    begun = sent.filter((sending) => sender.underWay.has(sending));
  }
  return begun;
}

/** Asks until the process has ended whether it is ready; whoever routes requests must not be told to send more. */
async function watchReadiness({ tally }: Stage, { name, url }: AppProcess, ending: Promise<unknown>): Promise<void> {
  let hasEnded = false;
  void ending.then(() => (hasEnded = true));
  for (; !hasEnded; await sleep(20)) {
    const { status, text } = await send({ method: 'GET', url: `${url}/health/ready`, isAlone: true });
    if (status === 503) tally.count('probes that were told "draining"');
    tally.expect('I30', 'a process that is asked to end is not ready any more', status !== 200, `${name}: ${text}`);
  }
}
