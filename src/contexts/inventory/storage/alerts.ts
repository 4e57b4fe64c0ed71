import { Injectable } from '@nestjs/common';
import { Database, Transaction } from '../../../platform/database/database.js';
import { FactPublisher } from '../../../platform/facts/fact-publisher.js';
import { StockAlertRaised } from '../contract/stock-alert-raised.event.js';

/** Variants looked at by one statement; a review of everything goes through them in this many at a time. */
const BATCH = 1_000;

/**
 * Compares watched levels as they are with the alerts about them: $1 variants, $2 now. What is low without an alert
 * raises one, what is no longer low (or no longer watched) resolves its own.
 */
const REVIEW = `
  WITH watched AS (
    SELECT variant_id, location_id, on_hand - held AS available, low_stock_threshold AS threshold
    FROM inventory.levels WHERE variant_id = ANY($1::uuid[])
  ), resolved AS (
    UPDATE inventory.alerts AS alert SET resolved_at = $2, version = version + 1
    FROM watched WHERE alert.resolved_at IS NULL AND alert.variant_id = watched.variant_id
      AND alert.location_id = watched.location_id AND (watched.available <= watched.threshold) IS NOT TRUE
    RETURNING alert.id
  ), raised AS (
    INSERT INTO inventory.alerts (variant_id, location_id, available, threshold, raised_at)
    SELECT variant_id, location_id, available, threshold, $2 FROM watched WHERE available <= threshold
    ON CONFLICT (variant_id, location_id) WHERE resolved_at IS NULL DO NOTHING
    RETURNING id, variant_id, location_id, available, threshold
  )
  SELECT raised.id AS "alertId", raised.variant_id AS "variantId", location.code AS location, raised.available, raised.threshold
  FROM raised JOIN inventory.locations AS location ON location.id = raised.location_id ORDER BY raised.id`;

/** The next variants after $1 that are watched or have an unresolved alert, in order. */
const NEXT = `
  SELECT variant_id FROM (
    SELECT variant_id FROM inventory.levels WHERE low_stock_threshold IS NOT NULL AND variant_id > $1
    UNION
    SELECT variant_id FROM inventory.alerts WHERE resolved_at IS NULL AND variant_id > $1
  ) AS concerned ORDER BY variant_id LIMIT ${BATCH}`;

const FIRST = '00000000-0000-0000-0000-000000000000';

/** inventory.alerts: what staff should look at. */
@Injectable()
export class Alerts {
  constructor(
    private readonly database: Database,
    private readonly transaction: Transaction,
    private readonly facts: FactPublisher,
  ) {}

  /** Raises and resolves the alerts about the levels of these variants, and tells which it raised: one commit. */
  async review(variantIds: readonly string[], now: Date): Promise<void> {
    await this.transaction.run(async () => {
      const raised = await this.database.query<StockAlertRaised['data']>(REVIEW, [variantIds, now]);
      await this.facts.append(raised.map((data) => ({ subject: data.alertId, fact: new StockAlertRaised(data) })));
    });
  }

  /** The same for every watched level: a threshold may have been changed, which moves no unit. */
  async reviewAll(now: Date): Promise<void> {
    let last = FIRST;
    for (;;) {
      const rows = await this.database.query<{ variant_id: string }>(NEXT, [last]);
      if (rows.length > 0) await this.review(rows.map(({ variant_id }) => variant_id), now); // prettier-ignore
      if (rows.length < BATCH) return;
      last = rows[BATCH - 1]!.variant_id;
    }
  }

  /**
   * Somebody has seen it; who was first stays. Answers its state: `unknown` when there is no such alert, `resolved` when
   * there was nothing left to see.
   */
  async acknowledge(id: string, by: string, now: Date): Promise<'acknowledged' | 'resolved' | 'unknown'> {
    const [alert] = await this.database.query<{ resolved: boolean }>(
      `WITH seen AS (
         UPDATE inventory.alerts SET acknowledged_at = $3, acknowledged_by = $2, version = version + 1
         WHERE id = $1 AND acknowledged_at IS NULL AND resolved_at IS NULL
       )
       SELECT resolved_at IS NOT NULL AS resolved FROM inventory.alerts WHERE id = $1`,
      [id, by, now],
    );
    if (!alert) return 'unknown';
    return alert.resolved ? 'resolved' : 'acknowledged';
  }
}
