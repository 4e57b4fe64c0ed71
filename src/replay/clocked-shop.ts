import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { answered, type ShopClient, shopClient } from '../client/client.js';
import { BootError } from '../platform/runtime/boot-error.js';

export const CURRENCY = 'GBP';
/** What the shop takes or gives in one request. */
export const PAGE = 100;
const PATIENCE = 1200;

interface Page<Item> {
  data: Item[];
  page: { next_cursor?: string | null; has_more: boolean };
}

/** A shop that is told with each request what time it is. Speaks for the service key, also where shoppers would. */
export class ClockedShop {
  readonly client: ShopClient;
  /** ISO 8601; what the shop takes for now. */
  now: string;

  /** `settle` makes a shop without background work hear its facts and do its jobs; by default it is waited for. */
  constructor(
    private readonly url: string,
    private readonly key: string,
    private readonly settle?: () => Promise<void>,
  ) {
    this.client = shopClient(url, key);
    this.client.use({
      onRequest: ({ request }) => {
        request.headers.set('X-Clock', this.now);
        return request;
      },
    });
  }

  /** Sends a file, which the typed client would take for JSON. */
  upload(path: string, headers: Record<string, string>, file: Readable): Promise<Response> {
    const body = Readable.toWeb(file) as ReadableStream;
    return this.fetch(path, { method: 'POST', headers, body, duplex: 'half' });
  }

  get(path: string): Promise<Response> {
    return this.fetch(path, {});
  }

  private fetch(path: string, request: RequestInit & { duplex?: 'half' }): Promise<Response> {
    const headers = { ...(request.headers as object), authorization: `Bearer ${this.key}`, 'X-Clock': this.now };
    return fetch(this.url + path, { ...request, headers } as RequestInit);
  }

  /** Time for the shop to do its work; one that works on command does it now. */
  async aMoment(): Promise<void> {
    await (this.settle ? this.settle() : sleep(250));
  }

  /** Resolves when the shop has heard all its facts. */
  async settled(): Promise<void> {
    if (this.settle) return this.settle();
    for (let attempt = 0; attempt < PATIENCE; attempt++) {
      const { data } = await answered(this.client.GET('/v1/admin/facts/subscribers'));
      if (data.every(({ lag }) => lag === 0)) return;
      await this.aMoment();
    }
    throw new BootError('The shop has not caught up with its own facts within five minutes');
  }
}

/** Everything of a list, page by page. */
export async function* everything<Item>(
  read: (page: { limit: number; cursor?: string }) => Promise<Page<Item>>,
): AsyncGenerator<Item> {
  for (let cursor: string | undefined, more = true; more;) {
    const { data, page } = await read({ limit: PAGE, cursor });
    yield* data;
    [cursor, more] = [page.next_cursor ?? undefined, page.has_more];
  }
}
