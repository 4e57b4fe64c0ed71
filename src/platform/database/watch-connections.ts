import { Logger } from '@nestjs/common';
import { type Pool, type PoolClient } from 'pg';
import { currentScope } from '../runtime/scope.js';
import { dropSilent } from './drop-silent.js';
import { watchHeld } from './held-connections.js';
import { watchQueue } from './pool-queue.js';

/** Nothing that a connection is borrowed for takes that long. */
const HELD_MS = 30_000;

/** Counts every statement a pooled connection sends towards the scope that sent it, drops connections that went dead, and tells of those that nobody gives back. */
export function watchConnections(pool: Pool, silenceMs: number): void {
  watchHeld(pool, HELD_MS, (what) => new Logger('Database').warn(what));
  watchQueue(pool);
  const counted = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => {
    if (counted.has(client)) return; // not on 'connect': the first client is older than this
    counted.add(client);
    dropSilent(client, silenceMs);
    client.on('error', () => undefined); // a server restart ends idle clients; the pool replaces them
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const scope = currentScope();
      if (scope) scope.statements++;
      return query(...args);
    }) as typeof client.query;
  });
}
