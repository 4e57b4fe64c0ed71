import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { type FactRow } from './fact-record.js';

/** Positions looked through at once, so that a rare type in a long log never costs a long statement. */
const WINDOW = 50_000;

/** Reads what a subscriber has behind it, for those who check its work. */
@Injectable()
export class FactHistory {
  constructor(private readonly database: Database) {}

  /**
   * The next facts of `types` after `from` that the subscriber has passed, at most `limit`, up to `readTo`; there is more
   * before `passed`. One statement.
   */
  async read(
    subscriber: string,
    from: number,
    types: readonly string[],
    limit: number,
  ): Promise<{ facts: FactRow[]; readTo: number; passed: number }> {
    const rows = await this.database.query<FactRow & { passed: number }>(
      `SELECT s.position AS passed, f.* FROM platform.fact_subscribers s LEFT JOIN LATERAL (
         SELECT position, type, subject, data, occurred_at FROM platform.facts
         WHERE position > $2 AND position <= least(s.position, $2::bigint + ${WINDOW}) AND type = ANY($3) ORDER BY position LIMIT $4) AS f ON true
       WHERE s.name = $1 ORDER BY f.position`,
      [subscriber, from, types, limit],
    );
    const facts = rows.filter(({ position }) => position !== null);
    const passed = Math.max(from, rows[0]?.passed ?? from);
    const readTo = facts.length === limit ? facts.at(-1)!.position : Math.min(passed, from + WINDOW);
    return { facts, readTo, passed };
  }
}
