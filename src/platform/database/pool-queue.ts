import { AsyncResource } from 'node:async_hooks';
import { type Pool, type PoolClient } from 'pg';

/** The pool's `connect`, by callback or by promise. */
export type Connected = (error: Error | undefined, client: PoolClient | undefined, release: () => void) => void;
export type Connect = (callback?: Connected) => Promise<PoolClient> | void;

const queues = new WeakMap<Pool, Set<{ since: number }>>();

/**
 * Notes who waits for a connection of the pool and since when. Whoever is handed a connection goes on in its own
 * context, and not in that of whoever gave it back.
 */
export function watchQueue(pool: Pool): void {
  const queue = new Set<{ since: number }>();
  const connect = pool.connect.bind(pool) as Connect;
  const watched: Connect = (callback) => {
    const place = { since: performance.now() };
    queue.add(place);
    if (!callback) return (connect() as Promise<PoolClient>).finally(() => queue.delete(place));
    const context = new AsyncResource('connection'); // AsyncResource.bind does the same, ten times slower
    return connect((...connected) => {
      queue.delete(place);
      context.runInAsyncScope(callback, undefined, ...connected);
    });
  };
  pool.connect = watched as typeof pool.connect;
  queues.set(pool, queue);
}

/** How long the first in the queue has waited for a connection by now, in milliseconds; 0 when nobody waits. */
export function longestWait(pool: Pool): number {
  for (const { since } of queues.get(pool) ?? []) return performance.now() - since;
  return 0;
}
