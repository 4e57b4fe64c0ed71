import { type Fact, type FactClass } from '../domain/fact.js';

/** One row of the log. */
export interface FactRow {
  readonly position: number;
  readonly type: string;
  readonly subject: string;
  readonly data: object;
  readonly occurred_at: Date;
}

/** Where and when a fact was recorded. */
export interface FactRecord {
  readonly position: number;
  readonly subject: string;
  readonly occurredAt: Date;
}

const records = new WeakMap<Fact, FactRecord>();

/** The log's entry of a fact that a subscriber was handed. Throws for a fact that did not come from the log. */
export function recordOf(fact: Fact): FactRecord {
  const record = records.get(fact);
  if (!record) throw new Error(`This ${fact.constructor.name} was not read from the log.`);
  return record;
}

/** A row as the instance of its class that a subscriber expects; the constructor is not called. */
export function revive<F extends Fact>(row: FactRow, factClass: FactClass<F>): F {
  const fact = Object.assign(Object.create(factClass.prototype as object) as F, { data: row.data });
  records.set(fact, { position: row.position, subject: row.subject, occurredAt: row.occurred_at });
  return fact;
}
