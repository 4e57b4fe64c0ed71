var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
/** A body that is JSON text already, e.g. put together from documents that a read model keeps: sent as it is. */
export class PreparedJson {
    constructor(text) {
        this.text = text;
    }
}
const MOST_ENTRIES = 10_000;
const MOST_BYTES = 64 * 2 ** 20;
/**
 * Answers of anonymous catalogue reads, kept in this process by URL: the least recently used go first. Many requests for
 * an answer that is not there make it once.
 */
let PublicCache = class PublicCache {
    constructor() {
        /** In the order of last use: a Map keeps the order of insertion. */
        this.entries = new Map();
        this.making = new Map();
        this.urlsOf = new Map();
        this.bytes = 0;
        this.invalidations = 0;
    }
    /** The answer for a URL, made by `make` when there is no fresh one. */
    async get(url, ttlMs, make) {
        const known = this.fresh(url);
        if (known)
            return known;
        const underWay = this.making.get(url);
        if (underWay)
            return underWay;
        const making = this.make(url, ttlMs, make).finally(() => {
            if (this.making.get(url) === making)
                this.making.delete(url);
        });
        this.making.set(url, making);
        return making;
    }
    /** Forgets everything that tells about one of these things. */
    invalidate(surrogateKeys) {
        this.invalidations++;
        for (const key of surrogateKeys) {
            for (const url of this.urlsOf.get(key) ?? [])
                this.remove(url);
        }
        // What is being made may have read the old state: whoever asks from now on makes it afresh.
        this.making.clear();
    }
    clear() {
        this.invalidations++;
        this.entries.clear();
        this.urlsOf.clear();
        this.making.clear();
        this.bytes = 0;
    }
    fresh(url) {
        const entry = this.entries.get(url);
        if (!entry)
            return undefined;
        if (entry.freshUntil <= Date.now())
            return void this.remove(url);
        this.entries.delete(url);
        this.entries.set(url, entry);
        return entry;
    }
    async make(url, ttlMs, make) {
        const before = this.invalidations;
        const { body, surrogateKeys } = await make();
        const answer = publicAnswer(body, surrogateKeys);
        if (before === this.invalidations)
            this.keep(url, { ...answer, freshUntil: Date.now() + ttlMs });
        return answer;
    }
    keep(url, entry) {
        if (entry.json.length > MOST_BYTES / 100)
            return;
        this.remove(url);
        this.entries.set(url, entry);
        this.bytes += entry.json.length;
        for (const key of entry.surrogateKeys)
            this.urlsOf.set(key, (this.urlsOf.get(key) ?? new Set()).add(url));
        for (const [oldest] of this.entries) {
            if (this.entries.size <= MOST_ENTRIES && this.bytes <= MOST_BYTES)
                break;
            this.remove(oldest);
        }
    }
    remove(url) {
        const entry = this.entries.get(url);
        if (!entry)
            return;
        this.entries.delete(url);
        this.bytes -= entry.json.length;
        for (const key of entry.surrogateKeys) {
            const urls = this.urlsOf.get(key);
            urls?.delete(url);
            if (urls?.size === 0)
                this.urlsOf.delete(key);
        }
    }
};
PublicCache = __decorate([
    Injectable()
], PublicCache);
export { PublicCache };
export function publicAnswer(body, surrogateKeys) {
    const json = Buffer.from(body instanceof PreparedJson ? body.text : JSON.stringify(body));
    return { json, etag: `"${createHash('sha256').update(json).digest('base64url').slice(0, 27)}"`, surrogateKeys };
}
//# sourceMappingURL=public-cache.js.map