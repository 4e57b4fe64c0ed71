import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isPassing } from '../facts/failure.js';

/** A body that is JSON text already, e.g. put together from documents that a read model keeps: sent as it is. */
export class PreparedJson {
  constructor(readonly text: string) {}
}

/** An answer that everybody may have, ready to send. */
export interface PublicAnswer {
  json: Buffer;
  /** Strong: a hash of the bytes. */
  etag: string;
  /** What it tells about, e.g. `product:<id>`, so that a change of that finds it. */
  surrogateKeys: readonly string[];
  /** When it was kept, in milliseconds since 1970, if it comes from a cache. */
  keptAt?: number;
}

/** What the maker of an answer returns. */
export interface PublicResult<Body = unknown> {
  body: Body;
  surrogateKeys: readonly string[];
}

interface Entry extends PublicAnswer {
  keptAt: number;
  freshUntil: number;
}

const MOST_ENTRIES = 10_000;
const MOST_BYTES = 64 * 2 ** 20;

/**
 * Answers of anonymous catalogue reads, kept in this process by URL: the least recently used go first. Many requests for
 * an answer that is not there make it once.
 */
@Injectable()
export class PublicCache {
  /** In the order of last use: a Map keeps the order of insertion. */
  private readonly entries = new Map<string, Entry>();
  private readonly making = new Map<string, Promise<PublicAnswer>>();
  private readonly urlsOf = new Map<string, Set<string>>();
  private bytes = 0;
  private invalidations = 0;

  /**
   * The answer for a URL, made by `make` when there is no fresh one. Where it cannot be made for now (the database is down,
   * the shop is full), one that is too old by `staleMs` at most is better than none (RFC 5861, section 4).
   */
  async get(url: string, ttlMs: number, make: () => Promise<PublicResult>, staleMs = 0): Promise<PublicAnswer> {
    const known = this.entry(url);
    if (known && known.freshUntil > Date.now()) return known;
    try {
      return await this.onlyOnce(url, ttlMs, make);
    } catch (error) {
      const stale = this.entry(url);
      if (stale && stale.freshUntil + staleMs > Date.now() && isPassing(error)) return stale;
      throw error;
    }
  }

  /** Forgets everything that tells about one of these things. */
  invalidate(surrogateKeys: readonly string[]): void {
    this.invalidations++;
    for (const key of surrogateKeys) {
      for (const url of this.urlsOf.get(key) ?? []) this.remove(url);
    }
    // What is being made may have read the old state: whoever asks from now on makes it afresh.
    this.making.clear();
  }

  clear(): void {
    this.invalidations++;
    this.entries.clear();
    this.urlsOf.clear();
    this.making.clear();
    this.bytes = 0;
  }

  private onlyOnce(url: string, ttlMs: number, make: () => Promise<PublicResult>): Promise<PublicAnswer> {
    const underWay = this.making.get(url);
    if (underWay) return underWay;
    const making = this.make(url, ttlMs, make).finally(() => {
      if (this.making.get(url) === making) this.making.delete(url);
    });
    this.making.set(url, making);
    return making;
  }

  /** What is kept, fresh or not. */
  private entry(url: string): Entry | undefined {
    const entry = this.entries.get(url);
    if (!entry) return undefined;
    this.entries.delete(url);
    this.entries.set(url, entry);
    return entry;
  }

  private async make(url: string, ttlMs: number, make: () => Promise<PublicResult>): Promise<PublicAnswer> {
    const before = this.invalidations;
    const { body, surrogateKeys } = await make();
    const answer = publicAnswer(body, surrogateKeys);
    if (before === this.invalidations) this.keep(url, ttlMs, answer);
    return answer;
  }

  private keep(url: string, ttlMs: number, answer: PublicAnswer): void {
    if (answer.json.length > MOST_BYTES / 100) return;
    this.remove(url);
    const keptAt = Date.now();
    const entry = { ...answer, keptAt, freshUntil: keptAt + ttlMs };
    this.entries.set(url, entry);
    this.bytes += entry.json.length;
    for (const key of entry.surrogateKeys) this.urlsOf.set(key, (this.urlsOf.get(key) ?? new Set()).add(url));
    for (const [oldest] of this.entries) {
      if (this.entries.size <= MOST_ENTRIES && this.bytes <= MOST_BYTES) break;
      this.remove(oldest);
    }
  }

  private remove(url: string): void {
    const entry = this.entries.get(url);
    if (!entry) return;
    this.entries.delete(url);
    this.bytes -= entry.json.length;
    for (const key of entry.surrogateKeys) {
      const urls = this.urlsOf.get(key);
      urls?.delete(url);
      if (urls?.size === 0) this.urlsOf.delete(key);
    }
  }
}

export function publicAnswer(body: unknown, surrogateKeys: readonly string[]): PublicAnswer {
  const json = Buffer.from(body instanceof PreparedJson ? body.text : JSON.stringify(body));
  return { json, etag: `"${createHash('sha256').update(json).digest('base64url').slice(0, 27)}"`, surrogateKeys };
}
