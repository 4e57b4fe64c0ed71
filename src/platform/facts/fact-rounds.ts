import { Injectable } from '@nestjs/common';
import { Consumer, ConsumerTools } from './consumer.js';
import { type Batch, FactLog } from './fact-log.js';
import { FactTail } from './fact-tail.js';
import { Subscribers } from './subscribers.js';
import { Turns } from './turns.js';

/** Subscribers of one process that may be at work at once; requests need the pool too. */
const AT_ONCE = 3;
/** Progress without a transaction is stored when it is this many positions long, or this many milliseconds old. */
const STORE = { positions: 2_000, after: 1_000 };

/** What one look at the log found. */
export interface Round {
  readonly settled: number;
  /** Somebody who is free to go on has more to read. */
  readonly more: boolean;
  /** Writers are at work: more will settle soon, without a wake-up if they roll back. */
  readonly unsettled: boolean;
  /** Nothing was left to read, and nobody was at work when that was looked up. */
  readonly quiet: boolean;
}

/**
 * Looks at the log on behalf of all subscribers of this process: one statement says where the log and the checkpoints
 * stand, one read serves all who stand at the same place (usually everybody), and only those for whom it holds a fact
 * cost a transaction.
 */
@Injectable()
export class FactRounds {
  consumers: readonly Consumer[] = [];
  /** Called whenever a subscriber got on, and may have more to do. */
  onProgress: () => void = () => undefined;
  private settled = 0;
  private storedAt = Date.now();
  private readonly turns = new Turns(AT_ONCE);
  private readonly stopping = new AbortController();
  private latest: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly subscribers: Subscribers,
    private readonly log: FactLog,
    private readonly tail: FactTail,
    private readonly tools: ConsumerTools,
  ) {}

  /** Finds the subscribers and makes sure that each has a checkpoint. Unless `serving` them, this process only listens. */
  async prepare(serving = true): Promise<void> {
    const { all } = this.subscribers;
    for (const startsAt of ['beginning', 'now'] as const) {
      const names = all.filter((subscriber) => subscriber.startsAt === startsAt).map(({ name }) => name);
      if (names.length > 0) await this.tools.checkpoints.register(names, startsAt);
    }
    this.consumers = serving ? all.map((subscriber) => new Consumer(subscriber, this.tools)) : [];
  }

  /** One round; rounds never overlap. Subscribers go on working after it. */
  next(): Promise<Round> {
    const round = this.latest.then(() => this.round());
    this.latest = round.catch(() => undefined);
    return round;
  }

  /** Resolves when nobody is at work any more. */
  async idle(): Promise<void> {
    await this.turns.idle();
  }

  /** Lets the transactions under way end, starts no other, and stores how far everybody got. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.latest;
    await this.idle();
    await this.store(0).catch(() => undefined);
  }

  /** How many positions of the log each subscriber has still to look at, as of the last round. */
  lag(): Record<string, number> {
    return Object.fromEntries(this.consumers.map(({ name, position }) => [name, Math.max(0, this.settled - position)]));
  }

  private async round(): Promise<Round> {
    const nobodyAtWork = this.consumers.every((consumer) => !consumer.busy);
    const free = this.consumers.filter((consumer) => consumer.ready);
    const { settled, last, checkpoints } = await this.tools.checkpoints.survey(free.map(({ name }) => name));
    this.settled = settled;
    free.forEach((consumer) => consumer.observe(checkpoints[consumer.name] ?? 0));
    this.tail.position ??= settled;
    const reached = (reader: Consumer | FactTail) => reader.position! >= settled;
    const quiet = nobodyAtWork && this.consumers.every(reached) && reached(this.tail);
    const readers = [...free, this.tail].filter((reader) => reader.position! < settled);
    for (const [position, group] of groupByPosition(readers)) {
      await this.readFor(group, position, settled);
    }
    await this.store(STORE.positions);
    return {
      settled,
      more: !(free.every((consumer) => consumer.busy || reached(consumer)) && reached(this.tail)),
      unsettled: last > settled,
      quiet,
    };
  }

  private async readFor(readers: (Consumer | FactTail)[], position: number, settled: number): Promise<void> {
    const types = new Set(readers.flatMap((reader) => [...reader.types]));
    const batch = types.size > 0 ? await this.log.read(position, settled, types) : { facts: [], readTo: settled };
    for (const reader of readers) {
      if (reader instanceof FactTail) reader.hear(batch);
      else if (reader.interestedIn(batch)) this.dispatch(reader, batch);
      else reader.skip(batch);
    }
  }

  private dispatch(consumer: Consumer, batch: Batch): void {
    consumer.busy = true;
    this.turns.take(async () => {
      const before = consumer.position;
      await consumer.take(batch, this.stopping.signal);
      consumer.busy = false;
      if (consumer.position !== before) this.onProgress();
    });
  }

  private async store(positions: number): Promise<void> {
    const moves = this.consumers.flatMap((consumer) => (consumer.busy ? [] : (consumer.unstored ?? [])));
    const due = Date.now() - this.storedAt > STORE.after || moves.some((move) => move.to - move.from >= positions);
    if (moves.length === 0 || !due) return;
    await this.tools.checkpoints.advanceAll(moves);
    this.storedAt = Date.now();
  }
}

function groupByPosition<R extends { position?: number }>(readers: R[]): Map<number, R[]> {
  const groups = new Map<number, R[]>();
  for (const reader of readers) {
    const group = groups.get(reader.position!);
    if (group) group.push(reader);
    else groups.set(reader.position!, [reader]);
  }
  return groups;
}
