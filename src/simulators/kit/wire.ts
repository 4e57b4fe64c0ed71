import { type IncomingMessage, type ServerResponse } from 'node:http';

export interface Reply {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

/** What a call came with. */
export interface Received {
  method: string;
  url: URL;
  headers: Record<string, string | undefined>;
  raw: Buffer;
}

const MOST_BYTES = 1024 * 1024;
const HUGE_BYTES = 64 * 1024 * 1024;

export async function receive(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new Error('The body is too large.');
    chunks.push(chunk);
  }
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const url = new URL(request.url ?? '/', 'http://simulator');
  return { method: request.method ?? 'GET', url, headers, raw: Buffer.concat(chunks) };
}

export function send(response: ServerResponse, { status, body, headers }: Reply): void {
  if (response.destroyed) return;
  const isPage = typeof body === 'string';
  const text = isPage ? body : JSON.stringify(body ?? {});
  const type = isPage ? 'text/html; charset=utf-8' : 'application/json';
  const isEmpty = status === 204;
  response.writeHead(status, { ...(!isEmpty && { 'content-type': type }), ...headers });
  response.end(isEmpty ? undefined : text);
}

/** Half of the answer, then a broken connection. */
export function sendHalf(response: ServerResponse, { status, body, headers }: Reply): void {
  const text = JSON.stringify(body ?? {});
  const length = Buffer.byteLength(text);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': String(length), ...headers });
  response.write(text.slice(0, Math.floor(text.length / 2)), () => response.socket?.resetAndDestroy());
}

/** A valid answer in a body of 64 MB. */
export function sendHuge(response: ServerResponse, { status, body }: Reply): void {
  const [head, tail] = ['{"padding":"', `",${JSON.stringify(body ?? {}).slice(1)}`];
  response.writeHead(status, { 'content-type': 'application/json' });
  response.write(head);
  const chunk = 'x'.repeat(64 * 1024);
  let left = HUGE_BYTES / chunk.length;
  const pump = (): void => {
    if (response.destroyed) return;
    while (left-- > 0) if (!response.write(chunk)) return void response.once('drain', pump);
    response.end(tail);
  };
  pump();
}

/** Never answers; ends when the other side gives up. */
export function hold(response: ServerResponse): Promise<void> {
  return new Promise((gone) => (response.destroyed ? gone() : response.once('close', gone)));
}
