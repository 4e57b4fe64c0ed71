/** An answer as a client sees it, plus how many SQL statements it cost. */
export interface Answer {
  status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
  body: any;
  headers: Headers;
  /** SQL statements of this request, transaction control included. */
  statements: number;
}

type RequestHeaders = Record<string, string>;

/** A REST client that speaks for one principal. */
export class Api {
  constructor(
    private readonly url: string,
    private readonly headers: RequestHeaders = {},
  ) {}

  /** The same client with further headers, e.g. a cart's token. */
  with(headers: RequestHeaders): Api {
    return new Api(this.url, { ...this.headers, ...headers });
  }

  get(path: string, headers?: RequestHeaders): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }
  post(path: string, body?: unknown, headers?: RequestHeaders): Promise<Answer> {
    return this.send('POST', path, body, headers);
  }
  put(path: string, body?: unknown, headers?: RequestHeaders): Promise<Answer> {
    return this.send('PUT', path, body, headers);
  }
  patch(path: string, body?: unknown, headers?: RequestHeaders): Promise<Answer> {
    return this.send('PATCH', path, body, headers);
  }
  delete(path: string, headers?: RequestHeaders): Promise<Answer> {
    return this.send('DELETE', path, undefined, headers);
  }

  private async send(method: string, path: string, body?: unknown, headers?: RequestHeaders): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...this.headers, ...headers },
      body:
        body === undefined
          ? undefined
          : typeof body === 'string' || body instanceof Uint8Array
            ? body
            : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
    const statements = /sql;desc="(\d+)/.exec(response.headers.get('server-timing') ?? '');
    return {
      status: response.status,
      body: isJson && text ? JSON.parse(text) : text,
      headers: response.headers,
      statements: statements ? Number(statements[1]) : NaN,
    };
  }
}
