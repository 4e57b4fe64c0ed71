import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type Dispute, type GatewayTransaction } from '../contract/gateway-news.js';
import { DISPUTE_STATUSES } from '../domain/dispute.js';

/** payments.gateway_transactions: what gateways have listed, and from when until when that is complete. */
@Injectable()
export class GatewayTransactions {
  constructor(private readonly database: Database) {}

  /** Until when a gateway's list is at hand; undefined before the first one. */
  async coveredTo(gateway: string): Promise<Date | undefined> {
    const sql = 'SELECT covered_to FROM payments.gateway_listings WHERE gateway = $1';
    return (await this.database.query<{ covered_to: Date }>(sql, [gateway]))[0]?.covered_to;
  }

  /** Keeps a page of a gateway's list; what it tells again stands as it tells it now. */
  async keep(gateway: string, page: readonly GatewayTransaction[]): Promise<void> {
    await this.database.query(
      `INSERT INTO payments.gateway_transactions AS known
         (gateway, kind, id, key, payment_key, reference, amount, currency, fee, occurred_at, dispute)
       SELECT DISTINCT ON (kind, id) $1, kind, id, key, "paymentKey", "gatewayReference", amount, currency, fee, "occurredAt", dispute
       FROM jsonb_to_recordset($2::jsonb) AS t(kind text, id text, key text, "paymentKey" text, "gatewayReference" text,
         amount bigint, currency text, fee bigint, "occurredAt" timestamptz, dispute jsonb)
       ON CONFLICT (gateway, kind, id) DO UPDATE SET amount = excluded.amount, currency = excluded.currency,
         fee = excluded.fee, key = excluded.key, payment_key = excluded.payment_key, reference = excluded.reference,
         dispute = excluded.dispute
       WHERE (known.amount, known.currency, known.fee, known.reference, known.key, known.payment_key, known.dispute)
         IS DISTINCT FROM (excluded.amount, excluded.currency, excluded.fee, excluded.reference, excluded.key,
           excluded.payment_key, excluded.dispute)`,
      [gateway, JSON.stringify(page)],
    );
  }

  /**
   * Everything from then until then is kept. A gap to what was listed before starts the coverage anew; what ends before that
   * begins does not count yet.
   */
  async cover(gateway: string, { from, to }: { from: Date; to: Date }, delayMs: number): Promise<void> {
    await this.database.query(
      `INSERT INTO payments.gateway_listings AS known (gateway, covered_from, covered_to, delay)
       VALUES ($1, $2, $3, make_interval(secs => $4::double precision / 1000))
       ON CONFLICT (gateway) DO UPDATE SET
         covered_from = CASE WHEN excluded.covered_from > known.covered_to THEN excluded.covered_from
           WHEN excluded.covered_to < known.covered_from THEN known.covered_from
           ELSE least(known.covered_from, excluded.covered_from) END,
         covered_to = greatest(known.covered_to, excluded.covered_to), delay = excluded.delay`,
      [gateway, from, to, delayMs],
    );
  }

  /**
   * Finds the payments of transactions that have none yet: by the payment's key, an operation's key, the payment's
   * reference, or the transaction that it followed from.
   */
  async match(gateways: readonly string[], from: Date): Promise<void> {
    for (const [known, name] of MATCHES) {
      await this.database.query(
        `UPDATE payments.gateway_transactions t SET payment_id = known.payment_id FROM (${known}) AS known
         WHERE t.payment_id IS NULL AND t.gateway = ANY($1) AND t.occurred_at >= $2 AND t.gateway = known.gateway
           AND known.name = ${name}`,
        [gateways, from],
      );
    }
  }

  /** How a dispute stands by what the gateway has listed of it. */
  async dispute(gateway: string, id: string): Promise<Dispute | undefined> {
    const [row] = await this.database.query<{ dispute: Dispute }>(
      `SELECT dispute FROM payments.gateway_transactions WHERE gateway = $1 AND kind = 'dispute' AND dispute->>'id' = $2
       ORDER BY array_position($3::text[], dispute->>'status') DESC LIMIT 1`,
      [gateway, id, DISPUTE_STATUSES],
    );
    return row?.dispute;
  }

  /** Fees told since then, kept or given back, that are not booked yet, at most `limit`. */
  async unbookedFees(gateways: readonly string[], from: Date, limit: number): Promise<ToldFee[]> {
    return this.database.query<ToldFee>(
      `SELECT 'fee:' || t.gateway || ':' || t.kind || ':' || t.id AS source, t.gateway, t.payment_id AS "paymentId",
         p.order_id AS "orderId", t.fee AS amount, t.currency, t.occurred_at AS "occurredAt"
       FROM payments.gateway_transactions t LEFT JOIN payments.payments p ON p.id = t.payment_id
       WHERE t.fee <> 0 AND t.gateway = ANY($1) AND t.occurred_at >= $2 AND NOT EXISTS (
         SELECT FROM payments.ledger_transactions l WHERE l.source = 'fee:' || t.gateway || ':' || t.kind || ':' || t.id)
       LIMIT $3`,
      [gateways, from, limit],
    );
  }
}

/** What a gateway keeps for one transaction, or below zero, gives back. */
export interface ToldFee {
  source: string;
  gateway: string;
  paymentId: string | null;
  orderId: string | null;
  amount: number;
  currency: string;
  occurredAt: Date;
}

/** What is known under which name, and what of a transaction to compare it with. */
const MATCHES: readonly (readonly [known: string, name: string])[] = [
  ['SELECT id AS payment_id, gateway, gateway_key AS name FROM payments.payments', 'coalesce(t.payment_key, t.key)'],
  [
    `SELECT o.payment_id, p.gateway, o.gateway_key AS name
     FROM payments.operations o JOIN payments.payments p ON p.id = o.payment_id`,
    't.key',
  ],
  ['SELECT id AS payment_id, gateway, gateway_reference AS name FROM payments.payments', 't.reference'],
  [
    'SELECT payment_id, gateway, id AS name FROM payments.gateway_transactions WHERE payment_id IS NOT NULL',
    't.reference',
  ],
];
