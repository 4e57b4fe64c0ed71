import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request to the byte: nothing of it is corrected, as fetch would. */
export interface RawRequest {
  method: string;
  path: string;
  headers: Record<string, string | string[]>;
  body?: string | Buffer;
}

export interface RawAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

const AT_ONCE = 8;
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

export async function sendRaw(url: string, { method, path, headers, body }: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const sent = request({ hostname, port, method, path, headers: { ...length, ...headers }, agent });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: response.statusCode!, headers: response.headers, text: await text(response) };
}

/** Sends them all, a few at a time, and hands each answer over as it comes. */
export async function sendAll<Request extends RawRequest>(
  url: string,
  requests: readonly Request[],
  take: (request: Request, answer: RawAnswer) => void,
): Promise<void> {
  const queue = requests.values();
  const work = async (): Promise<void> => {
    for (const next of queue) take(next, await sendRaw(url, next));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Writes bytes to a connection of their own and answers all that comes back until it closes. */
export async function sendBytes(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).on('error', () => undefined);
  socket.write(bytes, 'latin1');
  return text(socket);
}
