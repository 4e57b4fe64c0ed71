import { createHash } from 'node:crypto';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';

/** What came back: an answer, or none (status 0). */
export interface Heard {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly ms: number;
  /** Why there is no answer. */
  readonly why?: string;
}

export interface Sending {
  readonly method: string;
  readonly url: string;
  readonly body?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  /** On a connection of its own. */
  readonly isAlone?: boolean;
}

const TIMEOUT_MS = 20_000;
const agent = new Agent({ keepAlive: true, maxFreeSockets: 256 });

/** Sends one request and never throws: no answer is an answer, too. */
export function send({ method, url, body, headers = {}, timeoutMs = TIMEOUT_MS, isAlone }: Sending): Promise<Heard> {
  const begun = performance.now();
  const text = typeof body === 'string' ? body : body && JSON.stringify(body);
  return new Promise((resolve) => {
    const silent = (why: string): void =>
      resolve({ status: 0, headers: {}, text: '', ms: performance.now() - begun, why });
    const sent = request(url, {
      ...{ method, agent: isAlone ? false : agent, signal: AbortSignal.timeout(timeoutMs) },
      headers: {
        ...(text !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        ...headers,
      },
    });
    sent.on('error', (error: NodeJS.ErrnoException) => silent(error.code ?? error.name));
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', (error: NodeJS.ErrnoException) => silent(error.code ?? error.name));
      response.on('end', () => {
        if (!response.complete) return silent('cut off');
        const answer = Buffer.concat(chunks).toString('utf8');
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          text: answer,
          ms: performance.now() - begun,
        });
      });
      response.on('close', () => silent('cut off'));
    });
    sent.end(text);
  });
}

/** The body as JSON; an empty object when it is none. */
export function bodyOf(heard: Heard): Record<string, unknown> {
  if (heard.status === 0) return {};
  try {
    return JSON.parse(heard.text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

export function digestOf(heard: Heard): string {
  return heard.status === 0 ? '' : createHash('sha256').update(`${heard.status} ${heard.text}`).digest('hex');
}

/** Lets go of idle connections. */
export function closeConnections(): void {
  agent.destroy();
}
