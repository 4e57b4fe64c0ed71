import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { keyset } from '../http/keyset.js';
import { type Page, type PageQuery } from '../http/page.js';
import { newId } from '../runtime/new-id.js';
import { type FactRow } from './fact-record.js';

/** A fact that a subscriber could not handle, kept for an operator. */
export interface DeadLetter {
  readonly id: string;
  readonly subscriber: string;
  readonly position: number;
  readonly type: string;
  readonly subject: string;
  readonly error: string;
  readonly attempts: number;
  readonly failed_at: Date;
  readonly retried_at: Date | null;
  readonly resolved_at: Date | null;
}

const COLUMNS = 'id, subscriber, position, type, subject, error, attempts, failed_at, retried_at, resolved_at';

/** The table of dead letters. */
@Injectable()
export class DeadLetters {
  constructor(private readonly database: Database) {}

  /** A fact that fails again, after a replay, opens its old letter again. */
  async add(subscriber: string, fact: FactRow, error: string, attempts: number): Promise<void> {
    await this.database.query(
      `INSERT INTO platform.dead_letters (id, subscriber, position, type, subject, error, attempts)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (subscriber, position) DO UPDATE SET error = excluded.error, failed_at = now(), resolved_at = NULL,
         attempts = dead_letters.attempts + excluded.attempts`,
      [newId(), subscriber, fact.position, fact.type, fact.subject, error, attempts],
    );
  }

  /** A page of the unresolved letters. */
  async list(query: PageQuery, subscriber?: string): Promise<Page<DeadLetter>> {
    const values: unknown[] = [subscriber ?? null];
    const list = keyset(query, {
      sorts: { failed_at: { sql: 'failed_at', type: 'timestamptz' } },
      defaultSort: '-failed_at',
      id: { sql: 'id', type: 'uuid' },
      values,
    });
    const open = 'FROM platform.dead_letters WHERE resolved_at IS NULL AND ($1::text IS NULL OR subscriber = $1)';
    const rows = await this.database.query<DeadLetter & { place: string[] }>(
      `SELECT ${COLUMNS}, ${list.place} ${open} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    const [counted] = query.count
      ? await this.database.query<{ count: number }>(`SELECT count(*) ${open}`, values)
      : [];
    return list.page(rows, ({ place: _, ...letter }) => letter, counted?.count);
  }

  async find(id: string): Promise<DeadLetter | undefined> {
    const [letter] = await this.database.query<DeadLetter>(
      `SELECT ${COLUMNS} FROM platform.dead_letters WHERE id = $1`,
      [id],
    );
    return letter;
  }

  /** Unresolved letters per subscriber; subscribers without any are absent. */
  async counts(): Promise<Record<string, number>> {
    const rows = await this.database.query<{ subscriber: string; count: number }>(
      'SELECT subscriber, count(*) AS count FROM platform.dead_letters WHERE resolved_at IS NULL GROUP BY subscriber',
    );
    return Object.fromEntries(rows.map((row) => [row.subscriber, row.count]));
  }

  /** Marks an open letter as done, within the caller's transaction. False when somebody else already did. */
  async resolve(id: string): Promise<boolean> {
    const rows = await this.database.query(
      `UPDATE platform.dead_letters SET resolved_at = now(), retried_at = now(), attempts = attempts + 1
       WHERE id = $1 AND resolved_at IS NULL RETURNING id`,
      [id],
    );
    return rows.length > 0;
  }

  async failedAgain(id: string, error: string): Promise<void> {
    await this.database.query(
      'UPDATE platform.dead_letters SET retried_at = now(), attempts = attempts + 1, error = $2 WHERE id = $1',
      [id, error],
    );
  }

  /** Forgets a subscriber's letters: a replay tells it those facts again. */
  async forget(subscriber: string): Promise<void> {
    await this.database.query('DELETE FROM platform.dead_letters WHERE subscriber = $1', [subscriber]);
  }
}
