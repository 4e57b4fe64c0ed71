import { type Pool, type PoolClient } from 'pg';
import { describeError } from '../observability/describe-error.js';
import { onConnect } from './on-connect.js';

/** What is taken, and where. */
interface Held {
  readonly since: number;
  /** Thrown by nobody: it knows the places. */
  readonly taken: Error;
  told?: boolean;
}

/** Places that are told, and those that take connections for others. */
const PLACES = 5;
const NOT_OURS = /node_modules|node:|\/database\/(held-connections|on-connect|database)\./;

/**
 * Tells, once each, of connections that somebody has held for longer than `longestMs`, with where they were taken: one
 * that is never given back is missing from the pool for ever, and the pool does not say to whom.
 */
export function watchHeld(pool: Pool, longestMs: number, tell: (what: string) => void): void {
  const held = new Map<PoolClient, Held>();
  onConnect(pool, () => {
    const taken = new Error('A connection was taken');
    return (client) => client && held.set(client, { since: performance.now(), taken });
  });
  pool.on('release', (_error, client) => void held.delete(client));
  pool.on('remove', (client) => void held.delete(client));
  const timer = setInterval(() => {
    if (pool.ended) return clearInterval(timer);
    for (const one of held.values()) {
      const ms = performance.now() - one.since;
      if (one.told || ms < longestMs) continue;
      one.told = true;
      tell(`A connection has been held for ${Math.round(ms / 1000)} s. It was taken ${placesOf(one.taken)}`);
    }
  }, longestMs / 2).unref();
}

function placesOf(taken: Error): string {
  const { stack } = describeError(taken);
  return stack
    .filter((line) => !NOT_OURS.test(line))
    .slice(0, PLACES)
    .join(', ');
}
