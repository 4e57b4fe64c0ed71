import { setTimeout as sleep } from 'node:timers/promises';
import { type Dialect, type Forgery } from './dialect.js';
import { seededRandom } from './random.js';

export interface WebhookSettings {
  /** Where to; nothing is sent without. */
  url?: string;
  /** Nothing is sent until it is asked for. */
  hold?: boolean;
  /** Probabilities from 0 to 1. */
  lost?: number;
  duplicated?: number;
  reordered?: number;
  late?: number;
  /** How late is late, and how long a reordered one lets others pass. */
  lateMs?: number;
  /** How often an endpoint that does not answer 2xx is tried again. */
  retries?: number;
  seed?: number;
}

/** How news that were held back are sent. */
export interface Release {
  order?: 'as_happened' | 'reversed';
  times?: number;
  perSecond?: number;
}

/** What came of one message. */
export interface Delivery {
  event: string;
  /** 0 when there was no answer. */
  status: number;
  /** Milliseconds until the answer. */
  ms: number;
}

const REORDER_MS = 200;
const ANSWER_MS = 10_000;

/** Tells events to the shop, as badly as it is set to. */
export class Webhooks {
  readonly deliveries: Delivery[] = [];
  /** Messages that nobody will ever hear. */
  lost = 0;
  private readonly held: { id: string }[] = [];
  private settings: WebhookSettings = {};
  private random = seededRandom(1);
  private readonly stop = new AbortController();
  private readonly underWay = new Set<Promise<void>>();

  constructor(private readonly dialect: () => Dialect) {}

  set(settings: WebhookSettings): void {
    this.settings = { ...this.settings, ...settings };
    if (settings.seed !== undefined) this.random = seededRandom(settings.seed);
  }

  /** News: sent, held back or lost. */
  emit(event: { id: string }): void {
    const { url, hold, lost = 0, duplicated = 0, reordered = 0, late = 0, lateMs = 2000 } = this.settings;
    if (hold) this.held.push(event);
    if (!url || hold) return;
    if (this.random() < lost) {
      this.lost++;
      return;
    }
    const delay = this.random() < late ? lateMs : this.random() < reordered ? REORDER_MS : 0;
    const times = this.random() < duplicated ? 2 : 1;
    for (let time = 0; time < times; time++) this.track(this.send(event, delay * (time + 1)));
  }

  /** Sends what was held back, in the order and as often as asked: one after the other, or so many a second. */
  async release({ order = 'as_happened', times = 1, perSecond }: Release = {}): Promise<void> {
    const events = this.held.splice(0);
    if (order === 'reversed') events.reverse();
    const begun = Date.now();
    for (const [index, event] of events.flatMap((event) => Array<{ id: string }>(times).fill(event)).entries()) {
      if (!perSecond) await this.send(event, 0);
      else {
        await sleep(begun + (index * 1000) / perSecond - Date.now(), undefined, { signal: this.stop.signal });
        this.track(this.send(event, 0));
      }
    }
    await this.drained();
  }

  /** Sends one message that is not what it says. Answers the shop's status. */
  async forge(event: { id: string }, how: Forgery): Promise<number> {
    return this.post(event, how);
  }

  /** Resolves when nothing is under way any more. */
  async drained(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  get pending(): number {
    return this.underWay.size + this.held.length;
  }

  async close(): Promise<void> {
    this.stop.abort();
    await Promise.allSettled(this.underWay);
  }

  private track(sending: Promise<void>): void {
    const tracked = sending.catch(() => undefined).finally(() => this.underWay.delete(tracked));
    this.underWay.add(tracked);
  }

  private async send(event: { id: string }, delay: number): Promise<void> {
    const { retries = 5 } = this.settings;
    if (delay > 0) await sleep(delay, undefined, { signal: this.stop.signal });
    for (let attempt = 0; attempt <= retries; attempt++) {
      if (attempt > 0) await sleep(100 * 2 ** attempt, undefined, { signal: this.stop.signal });
      const status = await this.post(event);
      if (status >= 200 && status < 300) return;
    }
  }

  private async post(event: { id: string }, how?: Forgery): Promise<number> {
    const { body, headers } = this.dialect().deliver(event, how);
    const signal = AbortSignal.any([this.stop.signal, AbortSignal.timeout(ANSWER_MS)]);
    const request = { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers }, signal };
    const begun = performance.now();
    const status = await fetch(this.settings.url!, request).then(
      async (response) => (await response.arrayBuffer(), response.status),
      () => 0,
    );
    this.deliveries.push({ event: event.id, status, ms: performance.now() - begun });
    return status;
  }
}
