import { type Socket } from 'node:net';
import { type PoolClient } from 'pg';

/** Parts of pg's client that its types do not show. */
interface Insides {
  readonly connection: { readonly stream: Socket };
  /** pg 8: the statement under way, if there is one. */
  readonly _activeQuery?: unknown;
}

/**
 * Gives up on a connection over which a statement gets no byte for so long: a half-open one looks alive for hours, and
 * the server's own time limits cannot reach us through it. The statement fails as on any lost connection (of a COMMIT
 * nobody knows the outcome), and the pool opens another. An idle connection may be silent.
 */
export function dropSilent(client: PoolClient, milliseconds: number): void {
  const { connection } = client as unknown as Insides;
  const { stream } = connection;
  stream.setTimeout(milliseconds);
  stream.on('timeout', () => {
    if ((client as unknown as Insides)._activeQuery)
      stream.destroy(new Error('Connection terminated: the server is silent'));
  });
}
