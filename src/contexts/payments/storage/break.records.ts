import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Metrics } from '../../../platform/observability/metrics.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { type BreakKind, type FoundBreak, type Resolution } from '../domain/reconciliation-break.js';
import { COMPARISONS } from './comparisons.js';

/** What is compared: a window, and the gateways whose lists are at hand. */
export interface Compared {
  from: Date;
  to: Date;
  gateways: readonly string[];
}

/** A break that is open, and whether it was opened just now. */
export interface OpenBreak extends Pick<FoundBreak, 'kind' | 'subject'> {
  isNew: boolean;
}

/** More differences than this in one run are a trouble of another kind; the next run finds the others. */
const MOST_OF_A_KIND = 10_000;

/** payments.reconciliation_breaks. */
@Injectable()
export class Breaks {
  constructor(
    private readonly database: Database,
    metrics: Metrics,
  ) {
    metrics.gauge('reconciliation_breaks_open', 'Differences that nobody has resolved yet', () => this.countOpen());
  }

  /** All differences in the window, by one statement for each kind. */
  async compare({ from, to, gateways }: Compared): Promise<FoundBreak[]> {
    const found: FoundBreak[] = [];
    for (const comparison of COMPARISONS) {
      const sql = `SELECT * FROM (${comparison}) AS found LIMIT ${MOST_OF_A_KIND}`;
      found.push(...(await this.database.query<FoundBreak>(sql, [from, to, gateways])));
    }
    return found;
  }

  /**
   * Opens breaks that are not open yet, and notes for all that they were seen; what staff have resolved stays so, unless
   * it is about another amount now. Answers those that are open now.
   */
  async open(found: readonly FoundBreak[], seenBy: string | null): Promise<OpenBreak[]> {
    return this.database.query<OpenBreak>(
      `INSERT INTO payments.reconciliation_breaks AS known (id, kind, subject, status, gateway, payment_id, order_id,
         gateway_transaction_id, gateway_reference, expected, expected_currency, found, found_currency, at, opened_by, seen_by)
       SELECT id, kind, subject, 'open', gateway, "paymentId", "orderId", "gatewayTransactionId", "gatewayReference", expected,
         "expectedCurrency", found, "foundCurrency", at, $2, $2
       FROM jsonb_to_recordset($1::jsonb) AS f(id uuid, kind text, subject text, gateway text, "paymentId" uuid, "orderId" uuid,
         "gatewayTransactionId" text, "gatewayReference" text, expected bigint, "expectedCurrency" text, found bigint,
         "foundCurrency" text, at timestamptz)
       WHERE NOT EXISTS (SELECT FROM payments.reconciliation_breaks b
         WHERE b.kind = f.kind AND b.subject = f.subject AND b.resolution = 'staff'
           AND (b.kind <> ALL($3) OR coalesce(b.found, 0) - coalesce(b.expected, 0) = coalesce(f.found, 0) - coalesce(f.expected, 0)))
       ON CONFLICT (kind, subject) WHERE status = 'open' DO UPDATE SET seen_by = excluded.seen_by
       RETURNING kind, subject, xmax = 0 AS "isNew"`,
      [JSON.stringify(found.map((one) => ({ id: newId(), ...one }))), seenBy, BY_AMOUNT],
    );
  }

  /** Whether people have dealt with it: then nothing is to be done about it any more. */
  async isLeftToPeople(kind: BreakKind, subject: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT FROM payments.reconciliation_breaks WHERE kind = $1 AND subject = $2 AND resolution = 'staff' LIMIT 1`,
      [kind, subject],
    );
    return rows.length > 0;
  }

  /** A break that has been seen to. */
  async resolve(kind: BreakKind, subject: string, resolution: Resolution): Promise<void> {
    await this.database.query(
      `UPDATE payments.reconciliation_breaks SET status = 'resolved', resolved_at = now(), resolution = $3
       WHERE kind = $1 AND subject = $2 AND status = 'open'`,
      [kind, subject, resolution],
    );
  }

  /** Resolves what this run looked at and did not find again; answers how many. */
  async resolveGone({ from, to, gateways }: Compared, run: string): Promise<number> {
    const rows = await this.database.query(
      `UPDATE payments.reconciliation_breaks SET status = 'resolved', resolved_at = now(), resolution = 'gone'
       WHERE status = 'open' AND seen_by IS DISTINCT FROM $4 AND at >= $1 AND at < $2
         AND (gateway IS NULL OR gateway = ANY($3) OR kind = ANY($6)) AND kind <> ALL($5) RETURNING id`,
      [from, to, gateways, run, FOR_PEOPLE, OUR_OWN],
    );
    return rows.length;
  }

  /** Resolves gaps that the ledger has closed since; answers how many. */
  async resolveBooked(): Promise<number> {
    const rows = await this.database.query(
      `UPDATE payments.reconciliation_breaks b SET status = 'resolved', resolved_at = now(), resolution = 'gone'
       WHERE status = 'open' AND kind = 'ledger_gap'
         AND EXISTS (SELECT FROM payments.ledger_transactions l WHERE l.source = b.subject) RETURNING id`,
    );
    return rows.length;
  }

  private async countOpen(): Promise<number> {
    const sql = `SELECT count(*) AS n FROM payments.reconciliation_breaks WHERE status = 'open'`;
    return (await this.database.query<{ n: number }>(sql))[0]!.n;
  }

  /** When the oldest open break that a run can find again happened. */
  async oldestOpen(): Promise<Date | undefined> {
    const [row] = await this.database.query<{ at: Date | null }>(
      `SELECT min(at) AS at FROM payments.reconciliation_breaks WHERE status = 'open' AND kind <> ALL($1)`,
      [FOR_PEOPLE],
    );
    return row?.at ?? undefined;
  }
}

/** One payment may come to several of these: one of another amount is another one. */
const BY_AMOUNT: readonly BreakKind[] = [
  'unrecorded_capture',
  'unrecorded_refund',
  'missing_capture',
  'missing_refund',
];

/** No comparison finds these: they are told. */
const FOR_PEOPLE: readonly BreakKind[] = ['ledger_gap', 'unknown_dispute', 'questioned_answer'];

/** Found in our own books, whatever a gateway lists. */
const OUR_OWN: readonly BreakKind[] = ['order_without_payment', 'payment_without_order', 'money_of_cancelled_order'];
