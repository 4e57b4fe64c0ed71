import { setTimeout as sleep } from 'node:timers/promises';
import { sumOf } from '../checker/check.js';
import { Crowd, type Crowded } from '../driver/crowd.js';
import { type Heard } from '../driver/http.js';
import { residentBytes } from '../processes/process-table.js';
import { type World } from '../world/world.js';
import { isRefusal, LONGEST_ANSWER_MS, quantile, RECOVERY_MS } from './expected.js';
import { checkAll, type Scenario, type Stage } from './scenario.js';

/** Clients in turn that keep the shop as busy as it can be. */
const BUSY = 32;
/** A few, whom a shop at ease serves at once. */
const FEW = 4;
const TIMES = 5;
/** Of the peak, so much is still done while many more want it (I27). */
const GOODPUT = 0.8;
/** When peaks differ by more, the machine had something else to do, and nothing can be compared. */
const STEADY = 0.75;
const REFUSED_P99_MS = 1_000;
const MOST_BYTES = 512 * 2 ** 20;

/** Many more checkouts than can be done: the rest is refused at once, what was begun is finished, and then all is as before. */
export const OVERLOAD: Scenario = {
  name: 'overload',
  covers: ['I27'],
  story: 'five times as many checkouts a second as the shop can do, for some seconds',
  async run(stage: Stage): Promise<void> {
    const { world, tally, rounds, sized } = stage;
    const crowd = new Crowd(world.shopper, await world.stockUp(20, 100_000));
    await crowd.inTurn(BUSY, 2_000); // warm
    const normal = await crowd.inTurn(FEW, 1_000);
    const peak = (): Promise<Crowded> => crowd.inTurn(BUSY, sized({ short: 2_500, push: 3_000, nightly: 15_000 }));
    const peaks = [await peak()];
    const floods: Crowded[] = [];
    const memory = new MemoryWatch(world);
    await rounds({ short: 1, push: 1, nightly: 5 }, async () => {
      const perSecond = TIMES * peaks.at(-1)!.perSecond;
      const flood = await crowd.regardless(perSecond, sized({ short: 7_000, push: 12_000, nightly: 60_000 }));
      floods.push(flood);
      refusals(stage, flood);
      await normalAgain(stage, crowd, quantile(normal.answers, 0.5));
      peaks.push(await peak());
    });
    const bytes = await memory.stop();
    tally.worst('memory of a process at most (MiB)', bytes / 2 ** 20);
    tally.expect('rig', 'memory was looked at', bytes > 0, 'no process was seen to hold any');
    tally.expect('I27', 'a process stays below 512 MiB', bytes < MOST_BYTES, `${bytes} bytes`);
    goodput(stage, floods, peaks);
    await checkAll(stage);
  },
};

/** What was done in floods, with what was done before and after them. */
function goodput({ tally }: Stage, floods: readonly Crowded[], peaks: readonly Crowded[]): void {
  const mean = (of: readonly Crowded[]): number => sumOf(of, ({ perSecond }) => perSecond) / of.length;
  tally.count('orders a second at the peak', Math.round(mean(peaks)));
  tally.count('orders a second when overloaded', Math.round(mean(floods)));
  const shown = (of: readonly Crowded[]): string => of.map(({ perSecond }) => perSecond.toFixed(1)).join(', ');
  const rates = `${shown(floods)} a second of ${shown(peaks)}`;
  const [least, most] = [Math.min, Math.max].map((pick) => pick(...peaks.map(({ perSecond }) => perSecond)));
  if (least! < STEADY * most!) tally.skipped.push(`the machine was too busy to compare the rates: ${rates}`);
  else tally.expect('I27', 'at least 80 % of the peak is done meanwhile', mean(floods) >= mean(peaks) * GOODPUT, rates);
}

/** Who is not served is told so at once, and everybody is answered. */
function refusals({ tally }: Stage, { answers, stayedAway }: Crowded): void {
  const taken = answers.filter(isTaken);
  const refused = answers.filter(({ status }) => status === 503);
  tally.count('orders asked for when overloaded', answers.length);
  tally.count('of them taken', taken.length);
  tally.count('of them refused', refused.length);
  if (stayedAway) tally.count('not even asked for: too many were waiting', stayedAway);
  tally.worst('taken, p99 (ms)', quantile(taken, 0.99));
  tally.worst('refused, p99 (ms)', quantile(refused, 0.99));
  tally.expect('rig', 'the shop was overloaded', refused.length > 0, 'nobody was refused');
  tally.add({
    invariant: 'I27',
    title: 'what is not done is refused: 503 with Retry-After',
    looked: answers.length,
    violations: answers.filter((heard) => !isTaken(heard) && !isRefusal(heard)).map(said),
  });
  const p99 = quantile(refused, 0.99);
  tally.expect('I27', 'refused within a second, p99', p99 < REFUSED_P99_MS, `${p99} ms`);
  const longest = quantile(answers, 1);
  tally.expect('I27', 'no answer takes longer than 10 s', longest <= LONGEST_ANSWER_MS, `${longest} ms`);
}

/** Done, or on its way: the checker sees to it that it arrives. */
const isTaken = ({ status }: Heard): boolean => status === 201 || status === 202;

const said = ({ status, text, why }: Heard): string => `${status} ${why ?? text.slice(0, 300)}`;

/** A few shoppers, a second at a time, until most are served as fast as before the crowd came. */
async function normalAgain({ tally }: Stage, crowd: Crowd, normalMs: number): Promise<void> {
  const begun = performance.now();
  let [ms, median] = [0, Number.POSITIVE_INFINITY];
  while (median > 2 * normalMs && ms <= 3 * RECOVERY_MS) {
    median = quantile((await crowd.inTurn(FEW, 1_000)).answers, 0.5);
    ms = performance.now() - begun;
  }
  tally.worst('normal, p50 (ms)', normalMs);
  tally.worst('normal again after at most (ms)', ms);
  tally.expect(
    'I27',
    'as fast as before within 10 s',
    ms <= RECOVERY_MS,
    `${Math.round(ms)} ms: p50 ${median} ms, it was ${normalMs} ms`,
  );
}

/** Looks at how much memory the processes for requests hold. */
class MemoryWatch {
  private most = 0;
  private stopped = false;
  private readonly looking: Promise<void>;

  constructor(world: World) {
    this.looking = this.look(world);
  }

  /** The most that one of them held, in bytes. */
  async stop(): Promise<number> {
    this.stopped = true;
    await this.looking;
    return this.most;
  }

  private async look({ apis }: World): Promise<void> {
    for (; !this.stopped; await sleep(250))
      for (const { pid } of apis) this.most = Math.max(this.most, await residentBytes(pid));
  }
}
