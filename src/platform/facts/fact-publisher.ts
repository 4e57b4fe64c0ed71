import { Injectable } from '@nestjs/common';
import { type IEventPublisher } from '@nestjs/cqrs';
import { Database, Transaction } from '../database/database.js';
import { Fact } from '../domain/fact.js';
import { Clock } from '../runtime/clock.js';
import { factsParameter, insertFactsSql, type RecordedFact } from './fact-writer.js';
import { WakeSignal } from './wake-signal.js';

/**
 * What `EventBus.publish(fact, subject)` does here: the fact is a row of the log, written in the running transaction
 * (or by itself outside of one), and reaches its subscribers after the commit. `subject` is the uuid of what the fact
 * is about; facts of one subject are told in order.
 */
@Injectable()
export class FactPublisher implements IEventPublisher {
  constructor(
    private readonly database: Database,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly wakeSignal: WakeSignal,
  ) {}

  async publish(fact: object, subject?: unknown): Promise<void> {
    await this.publishAll([fact], subject);
  }

  async publishAll(facts: object[], subject?: unknown): Promise<void> {
    await this.append(facts.map((fact) => recorded(fact, subject)));
  }

  /** Appends facts about any number of subjects, in this order, in one statement. */
  async append(facts: RecordedFact[]): Promise<void> {
    if (facts.length === 0) return;
    await this.database.query(insertFactsSql('$1'), [factsParameter(facts, this.clock.now())]);
    this.transaction.afterCommit(() => this.wakeSignal.wake());
  }
}

function recorded(fact: object, subject: unknown): RecordedFact {
  if (!(fact instanceof Fact)) throw new Error(`${fact.constructor.name} is not a Fact; only facts can be published.`);
  if (typeof subject !== 'string')
    throw new Error(`publish(${fact.constructor.name}, subject): the subject's uuid is missing.`);
  return { subject, fact };
}
