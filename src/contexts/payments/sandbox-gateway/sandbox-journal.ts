import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { violatesCheck } from '../../../platform/database/postgres-errors.js';
import { type GatewayTransaction } from '../contract/gateway-news.js';
import { type AuthorizeRequest, type OperationRequest } from '../contract/payment-gateway.js';
import { isKeptToken } from './sandbox-methods.js';

export type ChargeState = 'lost' | 'declined' | 'requires_action' | 'authorized' | 'voided';

/** One key's row, as `find` sees it. */
export interface Entry {
  key: string;
  kind: 'charge' | 'capture' | 'refund' | 'void';
  reference: string;
  amount: number;
  currency: string;
  state: ChargeState | 'succeeded';
  decline_code: string | null;
  /** The charge has waited, or still waits, for its shopper. */
  asked_shopper: boolean;
  /** The customer for whom its method is kept. */
  keeps_for: string | null;
}

const ENTRY = 'key, kind, reference, amount, currency, state, decline_code, asked_shopper, keeps_for';

/** What each operation does to its charge; the table's CHECKs refuse what goes too far. */
const EFFECTS = {
  capture: 'captured = charge.captured + $4::bigint',
  refund: 'refunded = charge.refunded + $4::bigint',
  void: `voided = charge.amount - charge.captured,
         state = CASE WHEN charge.captured = 0 THEN 'voided' ELSE charge.state END`,
};

/**
 * The sandbox's memory of its own: each call is one statement on a connection of its own, committed at once, so that it
 * stands however the shop's transaction ends. A key acts once; a second call only reads what the first did.
 */
@Injectable()
export class SandboxJournal {
  constructor(private readonly database: Database) {}

  /** Enters a charge, or answers the one that has this key; one that was `lost` on its way takes effect this time. */
  async charge(request: AuthorizeRequest, state: ChargeState, code?: string): Promise<Entry & { repeated: boolean }> {
    const { key, amount, currency, returnUrl, saveFor, token } = request;
    const keepsFor = isKeptToken(token) ? null : (saveFor ?? null);
    const { rows } = await this.database.pool.query<Entry & { repeated: boolean }>(
      `INSERT INTO payments.sandbox_journal AS known
         (key, told_key, kind, reference, amount, currency, state, decline_code, return_url, asked_shopper, keeps_for)
       VALUES ($1, $1, 'charge', $2, $3, $4, $5::text, $6, $7, $5::text = 'requires_action', $8)
       ON CONFLICT (key) DO UPDATE SET
         state = CASE known.state WHEN 'lost' THEN 'authorized' ELSE known.state END,
         happened_at = CASE known.state WHEN 'lost' THEN clock_timestamp() ELSE known.happened_at END
       RETURNING ${ENTRY}, xmax <> 0 AS repeated`,
      [key, `sandbox_${key}`, amount, currency, state, code ?? null, returnUrl ?? null, keepsFor],
    );
    return rows[0]!;
  }

  /** Enters a capture, refund or void with its effect on the charge; false when the charge does not allow it. */
  async operate(kind: 'capture' | 'refund' | 'void', request: OperationRequest): Promise<boolean> {
    const { key, gatewayReference, amount } = request;
    try {
      const { rowCount } = await this.database.pool.query(
        `WITH entry AS (
           INSERT INTO payments.sandbox_journal AS known (key, told_key, kind, reference, amount, currency, state)
           SELECT $1::text, $1::text, $2::text, reference, $4::bigint, currency, 'succeeded' FROM payments.sandbox_journal
           WHERE kind = 'charge' AND reference = $3 AND state IN ('authorized', 'requires_action')
           ON CONFLICT (key) DO UPDATE SET state = known.state
           RETURNING xmax = 0 AS is_new
         ), charge AS (
           UPDATE payments.sandbox_journal AS charge SET ${EFFECTS[kind]} FROM entry
           WHERE entry.is_new AND charge.kind = 'charge' AND charge.reference = $3
         )
         SELECT 1 FROM entry UNION ALL SELECT 1 FROM payments.sandbox_journal WHERE key = $1`,
        [key, kind, gatewayReference, amount],
      );
      return (rowCount ?? 0) > 0;
    } catch (error) {
      if (REFUSALS.some((constraint) => violatesCheck(error, constraint))) return false;
      throw error;
    }
  }

  async find(key: string): Promise<Entry | undefined> {
    const { rows } = await this.database.pool.query<Entry>(
      `SELECT ${ENTRY} FROM payments.sandbox_journal WHERE key = $1`,
      [key],
    );
    return rows[0];
  }

  /** The shopper's answer on the bank's page; only the first one counts. */
  async decide(key: string, state: 'authorized' | 'declined'): Promise<void> {
    await this.database.pool.query(
      `UPDATE payments.sandbox_journal SET state = $2::text, decline_code = CASE $2::text WHEN 'declined' THEN 'refused_by_shopper' END,
         happened_at = clock_timestamp()
       WHERE key = $1 AND state = 'requires_action'`,
      [key, state],
    );
  }

  /** Money that moved from `from` until `to`, oldest first, after the last one of the page before. */
  async moved({ from, to }: { from: Date; to: Date }, after: MovedMoney | undefined): Promise<MovedMoney[]> {
    const { rows } = await this.database.pool.query<MovedMoney>(
      `SELECT moved.key AS id, CASE moved.kind WHEN 'charge' THEN 'authorization' ELSE moved.kind END AS kind,
         moved.told_key AS key, charge.told_key AS "paymentKey", moved.reference AS "gatewayReference", moved.amount,
         moved.currency, moved.fee, moved.happened_at AS "occurredAt", moved.happened_at::text AS place
       FROM payments.sandbox_journal moved
       LEFT JOIN payments.sandbox_journal charge ON charge.kind = 'charge' AND charge.reference = moved.reference
       WHERE moved.happened_at >= $1 AND moved.happened_at < $2 AND moved.state IN ('authorized', 'voided', 'succeeded')
         AND (moved.happened_at, moved.key) > ($3::timestamptz, $4) ORDER BY moved.happened_at, moved.key LIMIT ${PAGE}`,
      [from, to, after?.place ?? '-infinity', after?.id ?? ''],
    );
    return rows;
  }
}

/** As it is listed; `place` is the time to the microsecond, which a `Date` is not. */
export type MovedMoney = GatewayTransaction & { place: string };

/** Listed at once. */
const PAGE = 500;

const REFUSALS = [
  'sandbox_captured_within_authorized',
  'sandbox_refunded_within_captured',
  'sandbox_taken_when_authorized',
];
