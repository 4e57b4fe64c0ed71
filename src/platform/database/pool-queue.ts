import { type Pool } from 'pg';
import { onConnect } from './on-connect.js';

const queues = new WeakMap<Pool, Set<{ since: number }>>();

/** Notes who waits for a connection of the pool and since when. */
export function watchQueue(pool: Pool): void {
  const queue = new Set<{ since: number }>();
  onConnect(pool, () => {
    const place = { since: performance.now() };
    queue.add(place);
    return () => void queue.delete(place);
  });
  queues.set(pool, queue);
}

/** How long the first in the queue has waited for a connection by now, in milliseconds; 0 when nobody waits. */
export function longestWait(pool: Pool): number {
  for (const { since } of queues.get(pool) ?? []) return performance.now() - since;
  return 0;
}
