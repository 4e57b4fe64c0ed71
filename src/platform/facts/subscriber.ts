import { type Fact, type FactClass } from '../domain/fact.js';
import { type FactRow, revive } from './fact-record.js';

/**
 * A subscriber that takes many facts at once, usually a projection with one set-based statement. The facts are in the
 * log's order. It runs inside the transaction that moves its checkpoint, so its writes happen exactly once; it must
 * not leave the process.
 */
export interface BatchHandler<F extends Fact = Fact> {
  handleBatch(facts: F[]): Promise<void>;
}

/**
 * A batch handler throws it where what these facts lock must not be held together: nothing of the batch stays, and each is
 * handed over again alone, in a transaction of its own.
 */
export class OneByOne extends Error {
  override readonly name = 'OneByOne';
}

/** What a class under `@EventsHandler(...)` may offer: one of the two handlers, and `reset` when it is replayable. */
export interface SubscriberInstance extends Partial<BatchHandler> {
  handle?(fact: Fact): unknown;
  /** Empties the read model before a replay, in the same transaction. */
  reset?(): Promise<void>;
}

/** The static members by which a subscriber states its wishes. */
export interface SubscriberClass {
  readonly name: string;
  /** Its name in the checkpoint table; the class name in kebab-case unless stated. Renaming starts a new subscriber. */
  readonly subscriber?: string;
  /** Where a new subscriber begins to read: the whole history (default) or only what comes. */
  readonly startsAt?: 'beginning' | 'now';
  /** Whether history may be told again. Unless stated, only to those with a `reset`: others might act on it twice. */
  readonly replayable?: boolean;
  /** How many facts one transaction takes at most; few where each may lock what requests wait for. */
  readonly factsPerTransaction?: number;
}

/** How many facts one transaction takes: short ones, because what they lock and publish waits for their commit. */
const FACTS_PER_TRANSACTION = { one: 50, batch: 500 };

/** A class under `@EventsHandler(...)`, with its defaults filled in. */
export class Subscriber {
  readonly name: string;
  readonly startsAt: 'beginning' | 'now';
  readonly replayable: boolean;
  /** Takes batches; what it writes can be told again from the log. */
  readonly isProjection: boolean;
  readonly factsPerTransaction: number;
  readonly types: ReadonlySet<string>;
  private readonly classes: ReadonlyMap<string, FactClass>;

  constructor(
    subscriberClass: SubscriberClass,
    factClasses: FactClass[],
    private readonly instance: SubscriberInstance,
  ) {
    this.name = subscriberClass.subscriber ?? kebabCase(subscriberClass.name);
    this.startsAt = subscriberClass.startsAt ?? 'beginning';
    this.replayable = subscriberClass.replayable ?? instance.reset !== undefined;
    this.isProjection = instance.handleBatch !== undefined;
    this.factsPerTransaction =
      subscriberClass.factsPerTransaction ?? FACTS_PER_TRANSACTION[this.isProjection ? 'batch' : 'one'];
    this.classes = new Map(factClasses.map((factClass) => [factClass.type, factClass]));
    this.types = new Set(this.classes.keys());
  }

  async handle(rows: readonly FactRow[]): Promise<void> {
    const facts = rows.map((row) => revive(row, this.classes.get(row.type)!));
    if (this.instance.handleBatch) return this.instance.handleBatch(facts);
    for (const fact of facts) await this.instance.handle!(fact);
  }

  async reset(): Promise<void> {
    await this.instance.reset?.();
  }
}

function kebabCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3-$2').toLowerCase();
}
