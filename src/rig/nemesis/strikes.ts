import { setTimeout as sleep } from 'node:timers/promises';
import { type Operation } from '../driver/history.js';
import { withClient } from '../processes/database-server.js';
import { type World } from '../world/world.js';

/** What one strike hit. */
export interface Strike {
  /** Operations that waited for an answer when it came. */
  readonly inFlight: number;
  /**
   * What it cut off: operations that the process then did not answer, or without the database answered with a failure;
   * jobs that the worker was at and facts that it had not read. Only a strike that cut something off counts as a test.
   */
  readonly cutOff: number;
  /** Milliseconds until the shop confirmed an order again (by the process or server that was struck, or another). */
  readonly recoveryMs: number;
  /** Milliseconds until every process and the server were ready again. */
  readonly wholeMs: number;
}

export type Target = 'api' | 'database' | 'worker';

/** Strikes a part of the world under load, waits until it is back, and says what was hit. */
export async function strike(world: World, target: Target): Promise<Strike> {
  const { sender, random } = world.shopper;
  const inFlight = [...sender.inFlight];
  const cuts = (operation: Operation): number => (target === 'database' ? operation.unknowns : operation.unheard);
  const before = new Map(inFlight.map((operation) => [operation, cuts(operation)]));
  const atWork = target === 'worker' ? await workOf(world) : 0;
  const begun = Date.now();
  if (target === 'database') await world.database.kill();
  else await (target === 'worker' ? world.worker : random.any(world.apis)).kill();
  await backAgain(world, target);
  const wholeMs = Date.now() - begun;
  const recoveryMs = (await firstOk(world, begun)) - begun;
  const cutOff = target === 'worker' ? atWork : inFlight.filter((each) => cuts(each) > before.get(each)!).length;
  return { inFlight: inFlight.length, cutOff, recoveryMs, wholeMs };
}

/** Jobs that are being run, and facts that somebody has not read. */
function workOf({ database }: World): Promise<number> {
  return withClient(database.url, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `SELECT ((SELECT count(*) FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL)
         + platform.last_fact_position() - (SELECT min(position) FROM platform.fact_subscribers))::int AS count`,
    );
    return rows[0]!.count;
  });
}

async function backAgain(world: World, target: Target): Promise<void> {
  if (target === 'database') await world.database.ready();
  await sleep(250); // the process table of a moment ago must not look like the next one
  await Promise.all(world.processes.map((process) => process.ready()));
}

/** When an operation that was sent after the strike was answered for the first time. */
async function firstOk({ history }: World, since: number): Promise<number> {
  const answered = (operation: Operation): boolean => operation.endedAt !== undefined && operation.invokedAt > since;
  for (const until = Date.now() + 30_000; Date.now() < until; await sleep(20)) {
    const first = history.operations.find(answered);
    if (first) return first.endedAt!;
  }
  return Number.POSITIVE_INFINITY;
}
