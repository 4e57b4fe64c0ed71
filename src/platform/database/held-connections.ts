import { type Pool, type PoolClient } from 'pg';
import { describeError } from '../observability/describe-error.js';
import { currentScope } from '../runtime/scope.js';
import { onConnect } from './on-connect.js';

/** What is taken, by which request, job or batch, and where. */
interface Held {
  readonly since: number;
  readonly by: string | undefined;
  /** Thrown by nobody: it knows the places. */
  readonly taken?: Error;
  told?: boolean;
}

/** Places that are told, and those that take connections for others. */
const PLACES = 5;
const NOT_OURS = /node_modules|node:|\/database\/(held-connections|on-connect|database)\./;

/**
 * Tells, once each, of connections that somebody has held for longer than `longestMs`, with by whom they were taken: one
 * that is never given back is missing from the pool for ever, and the pool does not say to whom. From the first one on
 * it tells where, too: to note that each time costs more than the shortest statements.
 */
export function watchHeld(pool: Pool, longestMs: number, tell: (what: string) => void): void {
  const held = new Map<PoolClient, Held>();
  let isSuspicious = false;
  onConnect(pool, () => {
    const by = currentScope()?.id;
    const taken = isSuspicious ? new Error('A connection was taken') : undefined;
    return (client) => client && held.set(client, { since: performance.now(), by, taken });
  });
  pool.on('release', (_error, client) => void held.delete(client));
  pool.on('remove', (client) => void held.delete(client));
  const timer = setInterval(() => {
    if (pool.ended) return clearInterval(timer);
    for (const one of held.values()) {
      const ms = performance.now() - one.since;
      if (one.told || ms < longestMs) continue;
      one.told = isSuspicious = true;
      tell(`A connection has been held for ${Math.round(ms / 1000)} s. It was taken ${originOf(one)}`);
    }
  }, longestMs / 2).unref();
}

function originOf({ by, taken }: Held): string {
  return `by ${by ?? 'none that has an id'}, ${taken ? placesOf(taken) : 'and the next one will tell where'}`;
}

function placesOf(taken: Error): string {
  const { stack } = describeError(taken);
  return stack
    .filter((line) => !NOT_OURS.test(line))
    .slice(0, PLACES)
    .join(', ');
}
