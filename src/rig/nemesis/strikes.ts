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
  /** Milliseconds until an order was confirmed that was asked for after the strike; by another process if one was struck. */
  readonly recoveryMs: number;
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
  const recoveryMs = (await firstConfirmed(world, begun)) - begun;
  const cutOff = target === 'worker' ? atWork : inFlight.filter((each) => cuts(each) > before.get(each)!).length;
  return { inFlight: inFlight.length, cutOff, recoveryMs };
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

/** When the first order was confirmed that was asked for since then. */
async function firstConfirmed({ history }: World, since: number): Promise<number> {
  const isConfirmed = ({ kind, status, invokedAt }: Operation): boolean =>
    invokedAt > since && status === 201 && (kind === 'checkout' || kind === 'complete-cart');
  for (const until = Date.now() + 30_000; Date.now() < until; await sleep(20)) {
    const ends = history.operations.filter(isConfirmed).map(({ endedAt }) => endedAt!);
    if (ends.length > 0) return Math.min(...ends);
  }
  return Number.POSITIVE_INFINITY;
}
