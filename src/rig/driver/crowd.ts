import { setTimeout as sleep } from 'node:timers/promises';
import { type Heard } from './http.js';
import { type Shopper } from './shopper.js';

/** What a crowd was told. */
export interface Crowded {
  readonly answers: readonly Heard[];
  /** Orders that were acknowledged while it lasted, a second, once it had got going. */
  readonly perSecond: number;
  /** How many did not even come because `MOST_WAITING` were waiting. */
  readonly stayedAway: number;
}

const TICK_MS = 10;
/** Nothing comes out before what went in first is through: so much of the time goes by before orders count. */
const RAMP = 0.25;
const LONGEST_RAMP_MS = 3_000;
/** A driver that holds more connections than that measures itself. */
const MOST_WAITING = 4_000;

/** Shoppers who each want one thing once, and go away when they do not get it. */
export class Crowd {
  constructor(
    private readonly shopper: Shopper,
    private readonly variants: readonly string[],
  ) {}

  /** So many who each begin again as soon as they have their answer, for so long. */
  async inTurn(clients: number, ms: number): Promise<Crowded> {
    const notes = new Notes(ms);
    const client = async (): Promise<void> => {
      while (notes.past < ms) notes.take(await this.one());
    };
    await Promise.all(Array.from({ length: clients }, client));
    return { answers: notes.answers, perSecond: notes.perSecond, stayedAway: 0 };
  }

  /** So many a second, whether or not those before them have their answers, for so long. */
  async regardless(perSecond: number, ms: number): Promise<Crowded> {
    const notes = new Notes(ms);
    const waiting = new Set<Promise<void>>();
    let [come, stayedAway] = [0, 0];
    for (; notes.past < ms; await sleep(TICK_MS)) {
      for (const due = (notes.past / 1000) * perSecond; come < due; come++) {
        if (waiting.size >= MOST_WAITING) {
          stayedAway++;
          continue;
        }
        const one = this.one().then((heard) => notes.take(heard));
        waiting.add(one);
        void one.then(() => waiting.delete(one));
      }
    }
    await Promise.all(waiting);
    return { answers: notes.answers, perSecond: notes.perSecond, stayedAway };
  }

  private one(): Promise<Heard> {
    return this.shopper.tryCheckout({
      lines: this.shopper.oneOf(this.variants),
      token: this.shopper.wallet.sureInParts,
    });
  }
}

/** What is heard from the beginning on; orders count between the ramp and the end. */
class Notes {
  readonly answers: Heard[] = [];
  private readonly begun = performance.now();
  private readonly rampMs: number;
  private orders = 0;

  constructor(private readonly ms: number) {
    this.rampMs = Math.min(ms * RAMP, LONGEST_RAMP_MS);
  }

  /** Milliseconds since the beginning. */
  get past(): number {
    return performance.now() - this.begun;
  }

  get perSecond(): number {
    return (this.orders * 1000) / (this.ms - this.rampMs);
  }

  take(heard: Heard): void {
    this.answers.push(heard);
    if (heard.status === 201 && this.past >= this.rampMs && this.past <= this.ms) this.orders++;
  }
}
