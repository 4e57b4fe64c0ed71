import { type Socket } from 'node:net';
import { type PoolClient } from 'pg';

/** The part of pg's client that its types do not show. */
interface Insides {
  readonly connection: { readonly stream: Socket };
}

/** What `work` sends before it waits for anything outside of this process goes to the server in one write. */
export function inOneWrite<T>(client: PoolClient, work: () => T): T {
  const { stream } = (client as unknown as Insides).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  return work();
}
