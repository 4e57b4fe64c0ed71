import { Readable } from 'node:stream';
/** Bytes that wait for the client in here, besides what Node and the kernel buffer; more is not written. */
const HIGH_WATER_MARK = 8 * 1024;
/**
 * One client's stream of server-sent events (WHATWG HTML, "Server-sent events"). While a client is slow, only the latest
 * event under each key waits for it: it gets the present late, never a queue of pasts.
 */
export class EventStream extends Readable {
    /** `retryMs`: how long the client is to wait before it connects again. */
    constructor(retryMs) {
        super({ highWaterMark: HIGH_WATER_MARK });
        this.waiting = new Map();
        this.isEnding = false;
        this.push(`retry: ${Math.round(retryMs)}\n\n`);
    }
    /** Sends an event, or lets it take the place of one with the same key that could not be sent yet. */
    send(key, { event, id, data }) {
        if (this.isEnding || this.destroyed)
            return;
        this.waiting.set(key, `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
        this.flush();
    }
    /** A comment, which keeps proxies from taking the connection for dead; not to a client that is behind. */
    beat() {
        if (this.blockedSince === undefined && !this.isEnding && !this.destroyed)
            this.push(':\n\n');
    }
    /** Ends the response once all that waits has been sent. */
    finish() {
        this.isEnding = true;
        this.flush();
    }
    /** Since when the client has taken nothing of what waits for it, in milliseconds since 1970; undefined when it keeps up. */
    get stuckSince() {
        return this.blockedSince;
    }
    _read() {
        this.blockedSince = undefined;
        this.flush();
    }
    flush() {
        for (const [key, text] of this.waiting) {
            if (this.blockedSince !== undefined)
                return;
            this.waiting.delete(key);
            if (!this.push(text))
                this.blockedSince = Date.now();
        }
        if (this.isEnding && this.waiting.size === 0 && !this.readableEnded && !this.destroyed)
            this.close();
    }
    close() {
        this.push(null);
    }
}
//# sourceMappingURL=event-stream.js.map