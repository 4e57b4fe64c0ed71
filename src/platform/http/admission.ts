import { AsyncResource } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { type Counter } from 'prom-client';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { Metrics } from '../observability/metrics.js';
import { NotInTime, Overloaded } from './overloaded.js';

/** How often the queues are looked at, in milliseconds. */
export const LOOK_MS = 100;
const FEWER = 0.85;
const MORE = 1.05;
/** What was cut comes back also while nobody wants it, but slowly, because nobody tries it: from ten places to 600 in a minute and a half. */
const UNTRIED = 1.005;
/**
 * Who would wait longer than `expected`, as things go, is refused at once; nobody waits longer than `longest`. Of many who
 * come at once each shall have their turn; once somebody had to be refused, whoever else is refused hears it soon, too.
 * Milliseconds.
 */
const PATIENCE = { burst: { expected: 1_500, longest: 3_500 }, overload: { expected: 400, longest: 500 } };
/** Nobody waits longer than this for an answer, at the door and inside. Milliseconds. */
const LONGEST_ANSWER = 9_500;
/** One for all: noting for each where it came from is a fifth of what refusing costs, and nobody asks. */
const OVERLOADED = new Overloaded();
/** The weight of the newest look in the average of how many leave. */
const NEWEST = 0.2;

/** Somebody who wants in. */
interface Visit {
  readonly since: number;
  readonly enter: () => void;
  readonly refuse: (why: Overloaded) => void;
  /** Gives up on the answer; absent where somebody may wait as long as it takes. Called once at most. */
  giveUp?: (why: NotInTime) => void;
}

/**
 * How many requests are at work at once, so that none of them waits long for the database: fewer as soon as one does, and
 * bit by bit more when none does. (Additive increase is too slow for a limit of hundreds; both ways are by a factor.)
 * Those who come then wait at the door, first come, first served; who would have to wait too long is refused at once.
 */
@Injectable()
export class Admission {
  private readonly inside = new Set<Visit>();
  private readonly waiting = new Set<Visit>();
  private limit: number;
  private left = 0;
  /** Since somebody found no room to wait, until nobody waits. */
  private isOverloaded = false;
  /** Learned while it is full, because at other times only as many leave as came; at first one for each connection. */
  private leavingPerLook: number;
  private readonly refused: Counter;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    metrics: Metrics,
  ) {
    this.limit = config.maxRequestsInFlight;
    this.leavingPerLook = config.databasePoolSize;
    this.refused = metrics.counter('http_requests_shed_total', 'Requests refused for load');
    metrics.gauge('http_requests_in_flight', 'Requests that are at work', () => this.inside.size);
    metrics.gauge('http_requests_waiting', 'Requests that wait for a place', () => this.waiting.size);
    metrics.gauge('http_requests_limit', 'Requests that may be at work at once right now', () => this.limit);
  }

  /** True when whoever comes now waits. */
  get isFull(): boolean {
    return this.inside.size >= this.places;
  }

  /**
   * Calls `enter`, at once or when it is its turn, or `refuse`; later `giveUp` when it is inside and takes too long. Answers
   * how to leave, which also ends the waiting and may be called more than once.
   */
  come(enter: () => void, refuse: (why: Overloaded) => void, giveUp?: (why: NotInTime) => void): () => void {
    const context = new AsyncResource('visit'); // it is somebody else who leaves that lets it in
    const visit: Visit = {
      since: performance.now(),
      enter: () => context.runInAsyncScope(enter),
      refuse: (why) => context.runInAsyncScope(refuse, undefined, why),
      ...(giveUp && { giveUp: (why) => context.runInAsyncScope(giveUp, undefined, why) }),
    };
    if (!this.isFull) this.letIn(visit);
    else if (this.hasRoomToWait) this.waiting.add(visit);
    else {
      this.isOverloaded = true;
      visit.refuse(this.refusal());
    }
    return () => this.leave(visit);
  }

  /** Does `work` when it is its turn. Throws `Overloaded` when that would be too late, and `NotInTime` when the work is. */
  async within<T>(work: () => Promise<T>): Promise<T> {
    let leave = (): void => undefined;
    let giveUp = (_why: NotInTime): void => undefined;
    const tooLate = new Promise<never>((_, reject) => (giveUp = reject));
    await new Promise<void>((resolve, reject) => (leave = this.come(resolve, reject, (why) => giveUp(why))));
    try {
      return await Promise.race([work(), tooLate]);
    } finally {
      leave();
    }
  }

  /** What a request that is not let in gets; counts it. */
  refusal(): Overloaded {
    this.refused.inc();
    return OVERLOADED;
  }

  /** Call it every `LOOK_MS`. */
  look(): void {
    const { maxDatabaseWaitMs, maxRequestsInFlight, databasePoolSize } = this.config;
    const isSlow = this.database.longestWaitMs > maxDatabaseWaitMs;
    const isCrowded = this.inside.size > databasePoolSize; // fewer do not wait for each other, but for the database itself
    const wasWanted = this.waiting.size > 0 || this.isFull;
    if (wasWanted) this.leavingPerLook += (this.left - this.leavingPerLook) * NEWEST;
    this.left = 0;
    const more = isSlow ? this.limit : this.limit * (wasWanted ? MORE : UNTRIED);
    const limit = isSlow && isCrowded ? Math.min(this.limit, this.inside.size) * FEWER : more;
    this.limit = Math.min(Math.max(limit, databasePoolSize), maxRequestsInFlight);
    this.letNextIn();
    if (this.waiting.size === 0) this.isOverloaded = false;
    this.refuseLate();
    this.giveUpLate();
  }

  private refuseLate(): void {
    const since = performance.now() - this.patience.longest;
    for (const visit of this.waiting) {
      if (visit.since > since) break;
      this.waiting.delete(visit);
      visit.refuse(this.refusal());
    }
  }

  private giveUpLate(): void {
    const since = performance.now() - LONGEST_ANSWER;
    for (const visit of this.inside) {
      if (!visit.giveUp || visit.since > since) continue;
      const { giveUp } = visit;
      delete visit.giveUp;
      giveUp(new NotInTime());
    }
  }

  private get places(): number {
    return Math.floor(this.limit);
  }

  private get patience(): { expected: number; longest: number } {
    return this.isOverloaded ? PATIENCE.overload : PATIENCE.burst;
  }

  private get hasRoomToWait(): boolean {
    const { expected } = this.patience;
    const [first] = this.waiting;
    if (first && performance.now() - first.since > expected) return false;
    const tooManyInside = Math.max(0, this.inside.size - this.places); // they leave first, and nobody comes in for them
    const inTime = this.leavingPerLook * (expected / LOOK_MS);
    return this.waiting.size + tooManyInside < Math.max(this.config.databasePoolSize, inTime); // nobody leaves while all wait for one lock
  }

  private leave(visit: Visit): void {
    if (this.waiting.delete(visit) || !this.inside.delete(visit)) return;
    this.left++;
    this.letNextIn();
  }

  private letNextIn(): void {
    for (const visit of this.waiting) {
      if (this.isFull) return;
      this.waiting.delete(visit);
      this.letIn(visit);
    }
  }

  private letIn(visit: Visit): void {
    this.inside.add(visit);
    visit.enter();
  }
}
