import { type Socket } from 'node:net';
import { type ClientBase } from 'pg';

/** Parts of pg's client that its types do not show. */
interface Insides {
  readonly connection: { readonly stream: Socket };
  /** False until the server has said that it is done with what was sent: an error comes before that. */
  readonly readyForQuery: boolean;
}

/**
 * Gives up on a connection over which a statement gets no byte for so long: a half-open one looks alive for hours, and
 * the server's own time limits cannot reach us through it. The statement fails as on any lost connection (of a COMMIT
 * nobody knows the outcome), and the pool opens another. An idle connection may be silent.
 */
export function dropSilent(client: ClientBase, milliseconds: number): void {
  const insides = client as unknown as Insides;
  const { stream } = insides.connection;
  stream.setTimeout(milliseconds);
  stream.on('timeout', () => {
    if (!insides.readyForQuery) stream.destroy(new Error('Connection terminated: the server is silent'));
  });
}
