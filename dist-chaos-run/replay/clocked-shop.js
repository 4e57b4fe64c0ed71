import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { answered, shopClient } from '../client/client.js';
import { BootError } from '../platform/runtime/boot-error.js';
export const CURRENCY = 'GBP';
const PAGE = 100;
const PATIENCE = 1200;
/** A shop that is told with each request what time it is. Speaks for the service key, also where shoppers would. */
export class ClockedShop {
    /** `settle` makes a shop without background work hear its facts and do its jobs; by default it is waited for. */
    constructor(url, key, settle) {
        this.url = url;
        this.key = key;
        this.settle = settle;
        this.client = shopClient(url, key);
        this.client.use({
            onRequest: ({ request }) => {
                request.headers.set('X-Clock', this.now);
                return request;
            },
        });
    }
    /** Sends a file, which the typed client would take for JSON. */
    upload(path, headers, file) {
        const body = Readable.toWeb(file);
        return this.fetch(path, { method: 'POST', headers, body, duplex: 'half' });
    }
    get(path) {
        return this.fetch(path, {});
    }
    fetch(path, request) {
        const headers = { ...request.headers, authorization: `Bearer ${this.key}`, 'X-Clock': this.now };
        return fetch(this.url + path, { ...request, headers });
    }
    /** Time for the shop to do its work; one that works on command does it now. */
    async aMoment() {
        await (this.settle ? this.settle() : sleep(250));
    }
    /** Resolves when the shop has heard all its facts. */
    async settled() {
        if (this.settle)
            return this.settle();
        for (let attempt = 0; attempt < PATIENCE; attempt++) {
            const { data } = await answered(this.client.GET('/v1/admin/facts/subscribers'));
            if (data.every(({ lag }) => lag === 0))
                return;
            await this.aMoment();
        }
        throw new BootError('The shop has not caught up with its own facts within five minutes');
    }
}
/** Everything of a list, page by page. */
export async function* everything(read) {
    for (let cursor, more = true; more;) {
        const { data, page } = await read({ limit: PAGE, cursor });
        yield* data;
        [cursor, more] = [page.next_cursor ?? undefined, page.has_more];
    }
}
/** Lists in parts that the shop takes in one request. */
export function inBatches(items, size = PAGE) {
    const starts = Array.from({ length: Math.ceil(items.length / size) }, (_, index) => index * size);
    return starts.map((start) => items.slice(start, start + size));
}
//# sourceMappingURL=clocked-shop.js.map