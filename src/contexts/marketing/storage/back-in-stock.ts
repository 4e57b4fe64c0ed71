import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** Variants that one address may wait for; more are not kept, without a word. */
const MOST_OF_ADDRESS = 100;

export interface NewWait {
  id: string;
  variantId: string;
  email: string;
  tokenHash: string;
  at: Date;
}

/** $1 id, $2 variant, $3 address, $4 token, $5 now. An address waits for a variant once. */
const ADD = `
  INSERT INTO marketing.back_in_stock_subscriptions (id, variant_id, email, token_hash, created_at)
  SELECT $1::uuid, $2::uuid, $3::text, $4, $5
  WHERE (SELECT count(*) FROM marketing.back_in_stock_subscriptions WHERE lower(email) = lower($3::text)) < ${MOST_OF_ADDRESS}
  ON CONFLICT DO NOTHING`;

/**
 * $1 variant, $2 how many, $3 now. The longest waiting first (ids are made in the order of time). That it was looked at is
 * noted whatever there was, as long as anybody waits: the others have their next turn by it.
 */
const TAKE = `
  WITH first AS (
    SELECT id FROM marketing.back_in_stock_subscriptions WHERE variant_id = $1 AND status = 'waiting'
    ORDER BY id LIMIT $2::bigint FOR UPDATE SKIP LOCKED
  ), taken AS (
    UPDATE marketing.back_in_stock_subscriptions AS wait SET status = 'writing', taken_at = $3 FROM first WHERE wait.id = first.id
    RETURNING wait.id
  ), round AS (
    INSERT INTO marketing.back_in_stock_rounds (variant_id, at) SELECT $1, $3::timestamptz
    WHERE EXISTS (SELECT FROM marketing.back_in_stock_subscriptions WHERE variant_id = $1)
    ON CONFLICT (variant_id) DO UPDATE SET at = excluded.at
  )
  SELECT id FROM taken ORDER BY id`;

/** marketing.back_in_stock_subscriptions: who waits for what. Holds addresses: never log a row. */
@Injectable()
export class BackInStock {
  constructor(private readonly database: Database) {}

  /** Begins a wait, unless this address waits for the variant already, or for too many. */
  async add({ id, variantId, email, tokenHash, at }: NewWait): Promise<void> {
    await this.database.query(ADD, [id, variantId, email, tokenHash, at]);
  }

  /** Ends the wait that this token was given for, if there is one. */
  async end(tokenHash: string): Promise<void> {
    await this.database.query('DELETE FROM marketing.back_in_stock_subscriptions WHERE token_hash = $1', [tokenHash]);
  }

  /** Those of these variants that somebody waits for. */
  async awaited(variantIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ variantId: string }>(
      `SELECT DISTINCT variant_id AS "variantId" FROM unnest($1::uuid[]) AS returned (variant_id)
         JOIN marketing.back_in_stock_subscriptions USING (variant_id) WHERE status = 'waiting' ORDER BY variant_id`,
      [variantIds],
    );
    return rows.map(({ variantId }) => variantId);
  }

  /** The next waits to be written to, up to `count`, taken out of the queue. */
  async take(variantId: string, count: number, now: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(TAKE, [variantId, count, now]);
    return rows.map(({ id }) => id);
  }

  async find(id: string): Promise<{ variantId: string; email: string } | undefined> {
    const [wait] = await this.database.query<{ variantId: string; email: string }>(
      'SELECT variant_id AS "variantId", email FROM marketing.back_in_stock_subscriptions WHERE id = $1',
      [id],
    );
    return wait;
  }

  async remove(id: string): Promise<void> {
    await this.database.query('DELETE FROM marketing.back_in_stock_subscriptions WHERE id = $1', [id]);
  }

  /** Variants that somebody waits for and that were last looked at before `then`, or never; these first. */
  async dueSince(then: Date, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ variant_id: string }>(
      `SELECT variant_id FROM (
         SELECT DISTINCT variant_id FROM marketing.back_in_stock_subscriptions WHERE status = 'waiting'
       ) AS awaited LEFT JOIN marketing.back_in_stock_rounds AS round USING (variant_id)
       WHERE at IS NULL OR at <= $1 ORDER BY at NULLS FIRST, variant_id LIMIT $2`,
      [then, limit],
    );
    return rows.map(({ variant_id }) => variant_id);
  }

  /** Those whose letter was to go out before `then` and did not wait again, in their old place. */
  async putBack(then: Date): Promise<void> {
    await this.database.query(
      `UPDATE marketing.back_in_stock_subscriptions SET status = 'waiting', taken_at = NULL
       WHERE status = 'writing' AND taken_at < $1`,
      [then],
    );
  }

  /** Forgets waits that began before `then`. */
  async forget(then: Date): Promise<void> {
    await this.database.query('DELETE FROM marketing.back_in_stock_subscriptions WHERE created_at < $1', [then]);
  }
}
