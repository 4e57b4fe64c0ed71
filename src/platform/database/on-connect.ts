import { AsyncResource } from 'node:async_hooks';
import { type Pool, type PoolClient } from 'pg';

type Connected = (error: Error | undefined, client: PoolClient | undefined, release: () => void) => void;
/** The pool's `connect`, by callback or by promise. */
type Connect = (callback?: Connected) => Promise<PoolClient> | void;

/**
 * Calls `asked` for each wish for a connection of the pool, and what that answers once there is one, or with nothing when
 * there is none; it may replace the connection's `release`. Whoever is handed a connection goes on in its own context, and
 * not in that of whoever gave it back.
 */
export function onConnect(pool: Pool, asked: () => (client: PoolClient | undefined) => void): void {
  const connect = pool.connect.bind(pool) as Connect;
  const watched: Connect = (callback) => {
    const answered = asked();
    if (!callback) {
      return (connect() as Promise<PoolClient>).then(
        (client) => (answered(client), client),
        (error: unknown) => {
          answered(undefined);
          throw error;
        },
      );
    }
    const context = new AsyncResource('connection'); // AsyncResource.bind does the same, ten times slower
    return connect((error, client, release) => {
      answered(client);
      context.runInAsyncScope(callback, undefined, error, client, client?.release ?? release);
    });
  };
  pool.connect = watched as typeof pool.connect;
}
