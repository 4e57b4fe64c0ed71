import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Transaction } from '../database/database.js';
import { failpoint } from '../runtime/failpoint.js';
import { inScope } from '../runtime/scope.js';
import { Checkpoints, type Move } from './checkpoints.js';
import { DeadLetters } from './dead-letters.js';
import { type FactRow } from './fact-record.js';
import { type Batch } from './fact-log.js';
import { describeFailure, isPassing, TookTooLong } from './failure.js';
import { type Subscriber } from './subscriber.js';
import { CalmWarnings } from '../observability/calm-warnings.js';

/** Milliseconds to wait before each try of a fact that failed in its batch. */
const TRIES = [0, 100, 400];
/** Tries of a fact whose handling takes too long each time, with the rests below between them. */
const SLOW_TRIES = 8;
/** Milliseconds to leave a subscriber alone while its troubles are not a fact's fault; doubled up to the last. */
const REST = { first: 100, longest: 5_000 };

/** What consumers share. */
@Injectable()
export class ConsumerTools {
  constructor(
    readonly transaction: Transaction,
    readonly checkpoints: Checkpoints,
    readonly deadLetters: DeadLetters,
  ) {}
}

/** Hands the log to one subscriber: the handler's writes and the checkpoint commit together. */
export class Consumer {
  readonly name: string;
  readonly types: ReadonlySet<string>;
  /** As far as this process knows: no fact for this subscriber lies between the stored checkpoint and here. */
  position = 0;
  busy = false;
  private checkpoint = 0;
  private restUntil = 0;
  private rest = REST.first;
  /** The fact that took too long when it was last handled, and how often it did; a new process counts anew. */
  private slow = { position: 0, tries: 0 };
  private readonly logger = new Logger('Facts');
  private readonly warnings = new CalmWarnings(this.logger);

  constructor(
    readonly subscriber: Subscriber,
    private readonly tools: ConsumerTools,
  ) {
    this.name = subscriber.name;
    this.types = subscriber.types;
  }

  get ready(): boolean {
    return !this.busy && Date.now() >= this.restUntil;
  }

  /** Learns the stored checkpoint: another process may have moved it on, an operator may have sent it back. */
  observe(stored: number): void {
    if (stored === this.checkpoint) return;
    this.position = stored < this.checkpoint ? stored : Math.max(stored, this.position);
    this.checkpoint = stored;
  }

  /** The move that would store what was passed over without a transaction, if there is any. */
  get unstored(): Move | undefined {
    return this.position > this.checkpoint ? this.moveTo(this.position) : undefined;
  }

  interestedIn(batch: Batch): boolean {
    return batch.facts.some((fact) => this.types.has(fact.type));
  }

  /** Nothing in this batch is for this subscriber. */
  skip(batch: Batch): void {
    this.position = batch.readTo;
  }

  /** Handles a batch read from `position`. Never throws; what was not handled is read again later. */
  async take(batch: Batch, signal: AbortSignal): Promise<void> {
    const facts = batch.facts.filter((fact) => this.types.has(fact.type));
    try {
      for (let start = 0; start < facts.length && !signal.aborted; start += this.subscriber.factsPerTransaction) {
        const chunk = facts.slice(start, start + this.subscriber.factsPerTransaction);
        if (!(await this.deliver(chunk, signal))) return;
      }
      this.rest = REST.first;
      if (!signal.aborted) this.position = batch.readTo;
    } catch (error) {
      this.restUntil = Date.now() + this.rest;
      this.rest = Math.min(this.rest * 2, REST.longest);
      this.warnings.warn(`${this.name} waits`, describeFailure(error));
    }
  }

  /**
   * True when the facts are behind us; false when another process has this subscriber. Those that fail together (or ask for
   * it: `OneByOne`) are tried one by one. Throws passing troubles.
   */
  private async deliver(facts: FactRow[], signal: AbortSignal): Promise<boolean> {
    if (facts[0]!.position !== this.slow.position) {
      try {
        return await this.handle(facts);
      } catch (error) {
        if (isPassing(error)) throw error;
      }
    }
    for (const fact of facts) {
      if (signal.aborted || !(await this.deliverOne(fact))) return false;
    }
    return true;
  }

  private async deliverOne(fact: FactRow): Promise<boolean> {
    let failure: unknown;
    for (const pause of TRIES) {
      await sleep(pause);
      try {
        return await this.handle([fact]);
      } catch (error) {
        if (error instanceof TookTooLong) return this.tookTooLong(fact, error);
        if (isPassing(error)) throw error;
        failure = error;
      }
    }
    return this.bury(fact, failure, TRIES.length);
  }

  /** Throws, so that the subscriber rests before the next try, until these were enough. */
  private async tookTooLong(fact: FactRow, error: TookTooLong): Promise<boolean> {
    const tries = this.slow.position === fact.position ? this.slow.tries + 1 : 1;
    this.slow = { position: fact.position, tries };
    if (tries < SLOW_TRIES) throw error;
    return this.bury(fact, error, tries);
  }

  private handle(facts: FactRow[]): Promise<boolean> {
    return this.moving(facts, () => TookTooLong.in(() => this.subscriber.handle(facts)));
  }

  private async bury(fact: FactRow, failure: unknown, tries: number): Promise<boolean> {
    const error = describeFailure(failure);
    const buried = await this.moving([fact], () => this.tools.deadLetters.add(this.name, fact, error, tries));
    if (buried) this.logger.error(`${this.name} gave up on fact ${fact.position} (${fact.type}): ${error}`);
    return buried;
  }

  /** Runs `work` in the transaction that moves the checkpoint past these facts. */
  private async moving(facts: FactRow[], work: () => Promise<void>): Promise<boolean> {
    const move = this.moveTo(facts[facts.length - 1]!.position);
    const moved = await inScope({ id: `fact:${this.name}:${move.to}` }, () =>
      this.tools.transaction.run(async () => {
        if (!(await this.tools.checkpoints.advance(move, this.subscriber.isProjection))) return false;
        await work();
        await failpoint('facts.handled');
        return true;
      }),
    );
    if (moved) this.checkpoint = this.position = move.to;
    await failpoint('facts.checkpointed');
    return moved;
  }

  private moveTo(position: number): Move {
    return { name: this.name, from: this.checkpoint, to: position };
  }
}
