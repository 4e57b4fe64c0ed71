import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { newId } from '../../runtime/new-id.js';
import { type StoredAnswer } from './answer.js';
import { IdempotencyKeyReused } from './idempotency.errors.js';
import { type IdempotencyKey } from './idempotency-key.js';

/** What a request may do with the key it has won. */
export interface Claim {
  /** The id of what it makes, the same for every try under this key. */
  resourceId: string;
  /** True when an earlier try died on the way and may have done a part. */
  resumed: boolean;
}

/** How a key stands that somebody else holds. */
export type Standing = { is: 'answered'; answer: StoredAnswer } | { is: 'under way' } | { is: 'free' };

/** As long as Stripe keeps its own (docs.stripe.com, "Idempotent requests"). */
const RETENTION = "interval '24 hours'";
const DELETED_AT_ONCE = 5_000;

/** The table of keys; times are the database's, so that processes agree on leases. */
@Injectable()
export class IdempotencyKeys {
  constructor(private readonly database: Database) {}

  /**
   * Takes the key if it is new, expired, or left behind without an answer: one statement, waiting for a transaction that
   * is about to take it. Undefined when somebody else has it. Without a lease the row counts for nothing until it commits.
   * With one, it does not wait for the disk: the log is written in order, so whatever the request then commits for good
   * carries the claim with it, and a claim that a crash takes away had no effect yet.
   */
  async claim({ id, fingerprint }: IdempotencyKey, leaseSeconds: number | null): Promise<Claim | undefined> {
    const fresh = newId();
    const [row] = await this.database.query<{ resource_id: string }>(
      `INSERT INTO platform.idempotency_keys AS k (id, fingerprint, resource_id, lease_until, expires_at)
       VALUES ($1, $2, $3, now() + make_interval(secs => $4), now() + ${RETENTION})
       ON CONFLICT (id) DO UPDATE SET
         fingerprint = excluded.fingerprint, lease_until = excluded.lease_until, expires_at = excluded.expires_at,
         resource_id = CASE WHEN k.expires_at <= now() THEN excluded.resource_id ELSE k.resource_id END,
         status = NULL, body = NULL, headers = NULL
       WHERE k.expires_at <= now()
         OR (k.status IS NULL AND k.lease_until <= now() AND k.fingerprint = excluded.fingerprint)
       RETURNING resource_id, CASE WHEN lease_until IS NOT NULL THEN set_config('synchronous_commit', 'off', true) END`,
      [id, fingerprint, fresh, leaseSeconds],
    );
    return row && { resourceId: row.resource_id, resumed: row.resource_id !== fresh };
  }

  /** Throws `IdempotencyKeyReused` when the key stands for another body. */
  async standing({ id, fingerprint }: IdempotencyKey): Promise<Standing> {
    const [row] = await this.database.query<StoredAnswer & { same: boolean; status: number | null; left: boolean }>(
      `SELECT fingerprint = $2 AS same, status, body, headers, lease_until <= now() AS left
       FROM platform.idempotency_keys WHERE id = $1 AND expires_at > now()`,
      [id, fingerprint],
    );
    if (!row) return { is: 'free' };
    if (!row.same) throw new IdempotencyKeyReused();
    const { status, body, headers } = row;
    if (status !== null) return { is: 'answered', answer: { status, body, headers } };
    return { is: row.left ? 'free' : 'under way' };
  }

  /** Stores the answer once; false when somebody else has done so. */
  async store({ id }: IdempotencyKey, resourceId: string, { status, body, headers }: StoredAnswer): Promise<boolean> {
    const rows = await this.database.query(
      `UPDATE platform.idempotency_keys SET status = $3, body = $4, headers = $5, lease_until = NULL
       WHERE id = $1 AND resource_id = $2 AND status IS NULL RETURNING 1`,
      [id, resourceId, status, body, JSON.stringify(headers)],
    );
    return rows.length > 0;
  }

  /** Holds the key for so many seconds from now on; 0 lets the next retry take it over at once. */
  async lease({ id }: IdempotencyKey, seconds: number): Promise<void> {
    await this.database.query(
      `UPDATE platform.idempotency_keys SET lease_until = now() + make_interval(secs => $2) WHERE id = $1 AND status IS NULL`,
      [id, seconds],
    );
  }

  /** Forgets a key under which nothing was done. */
  async free({ id }: IdempotencyKey, resourceId: string): Promise<void> {
    await this.database.query(
      'DELETE FROM platform.idempotency_keys WHERE id = $1 AND resource_id = $2 AND status IS NULL',
      [id, resourceId],
    );
  }

  /** Deletes what has expired, in portions that hold no locks for long. Answers how many. */
  async deleteExpired(): Promise<number> {
    let deleted = 0;
    for (let portion = DELETED_AT_ONCE; portion === DELETED_AT_ONCE; deleted += portion) {
      const rows = await this.database.query(
        `DELETE FROM platform.idempotency_keys WHERE id IN
           (SELECT id FROM platform.idempotency_keys WHERE expires_at <= now() LIMIT $1)
         AND expires_at <= now() RETURNING 1`, // once more: it may have been taken again while its row was waited for
        [DELETED_AT_ONCE],
      );
      portion = rows.length;
    }
    return deleted;
  }
}
