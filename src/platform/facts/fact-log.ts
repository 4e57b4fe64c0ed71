import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { type FactRow } from './fact-record.js';

/** Facts from after some position up to `readTo`; all of the asked types, in order. */
export interface Batch {
  readonly facts: readonly FactRow[];
  readonly readTo: number;
}

/** Facts read at once; more wait for the next read. */
const LIMIT = 500;
/** Positions looked through at once, so that a rare type in a long log never costs a long statement. */
const WINDOW = 20_000;

/** Reads the log. */
@Injectable()
export class FactLog {
  constructor(private readonly database: Database) {}

  /**
   * The facts of `types` after `from`, up to `settled`. The caller must have read `settled` in an earlier statement:
   * only a snapshot taken after it shows everything below it.
   */
  async read(from: number, settled: number, types: Iterable<string>): Promise<Batch> {
    const to = Math.min(settled, from + WINDOW);
    const facts = await this.database.query<FactRow>(
      `SELECT position, type, subject, data, occurred_at FROM platform.facts
       WHERE position > $1 AND position <= $2 AND type = ANY($3) ORDER BY position LIMIT $4`,
      [from, to, [...types], LIMIT],
    );
    return { facts, readTo: facts.length === LIMIT ? facts[LIMIT - 1]!.position : to };
  }

  /** How many facts of `types` come after `from`, looking at no more than the next `limit` facts of any type. */
  async count(from: number, types: Iterable<string>, limit: number): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*) FROM (SELECT type FROM platform.facts WHERE position > $1 ORDER BY position LIMIT $3) AS next
       WHERE type = ANY($2)`,
      [from, [...types], limit],
    );
    return row!.count;
  }

  async at(position: number): Promise<FactRow | undefined> {
    const [row] = await this.database.query<FactRow>(
      'SELECT position, type, subject, data, occurred_at FROM platform.facts WHERE position = $1',
      [position],
    );
    return row;
  }
}
