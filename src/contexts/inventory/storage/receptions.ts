import { Injectable } from '@nestjs/common';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { type ReceivedUnits } from '../contract/receive-units.command.js';
import { LocationUnknown } from '../domain/inventory.errors.js';
import { applyChangesSql, TOTALS } from './apply-changes.js';
import { GIVE_SHARES_BACK } from './buyer-shares-sql.js';
import { newLevelsSql } from './new-levels.js';
import { StockChanges } from './stock-changes.js';

const NOTE = `INSERT INTO inventory.receptions (reference, received_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING reference`;

/**
 * $1 the units as JSON. Those of a bundle are units of the parts that it was sold with, whatever it is made of by now;
 * those without a location go to the preferred one.
 */
const PLACED = `
  placed AS MATERIALIZED (
    SELECT coalesce(part.variant_id, unit."variantId") AS variant_id,
      (unit.quantity * coalesce(part.per_unit, 1)::bigint)::integer AS quantity, unit.disposition, unit.location,
      CASE WHEN unit.location IS NULL
        THEN (SELECT id FROM inventory.locations WHERE active ORDER BY priority, id LIMIT 1) ELSE named.id
      END AS location_id
    FROM jsonb_to_recordset($1::jsonb)
        AS unit("variantId" uuid, "holdId" uuid, quantity integer, disposition text, location text)
      LEFT JOIN inventory.holds AS hold ON hold.id = unit."holdId"
      LEFT JOIN LATERAL jsonb_to_recordset(hold.bundles -> unit."variantId"::text)
        AS part(variant_id uuid, per_unit integer) ON true
      LEFT JOIN inventory.locations AS named ON named.code = unit.location
  )`;

const VARIANTS = `WITH ${PLACED} SELECT DISTINCT variant_id AS id FROM placed`;

/** A row must be there before it can be locked. Answers the units whose location there is not. */
const ADD_MISSING = `
  WITH ${PLACED}, added AS (
    ${newLevelsSql('SELECT DISTINCT variant_id, location_id FROM placed WHERE location_id IS NOT NULL')}
  )
  SELECT location FROM placed WHERE location_id IS NULL LIMIT 1`;

/** Of whose share the units were: those of the variants that were bought, and those of a bundle's parts. */
const RETURNED = `
  returned AS MATERIALIZED (
    SELECT hold.buyer, hold.id AS hold, came.variant_id, sum(came.quantity)::integer AS back
    FROM jsonb_to_recordset($1::jsonb) AS unit("variantId" uuid, "holdId" uuid, quantity integer)
      JOIN inventory.holds AS hold ON hold.id = unit."holdId" AND hold.buyer IS NOT NULL
      CROSS JOIN LATERAL (
        SELECT unit."variantId" AS variant_id, unit.quantity
        UNION ALL
        SELECT part.variant_id, unit.quantity * part.per_unit
        FROM jsonb_to_recordset(hold.bundles -> unit."variantId"::text) AS part(variant_id uuid, per_unit integer)
      ) AS came
    GROUP BY hold.buyer, hold.id, came.variant_id
  )`;

/** $2 the reference, $3 now. What is written off came back and went: two movements, so that both can be looked up. */
const RECEIVE = `
  WITH ${PLACED}, locked AS MATERIALIZED (
    SELECT level.variant_id, level.location_id, level.on_hand, level.held FROM inventory.levels AS level
    WHERE (level.variant_id, level.location_id) IN (SELECT variant_id, location_id FROM placed)
    ORDER BY level.variant_id, level.location_id FOR UPDATE
  ), changes AS MATERIALIZED (
    SELECT variant_id, location_id, on_hand, held, step.sign * quantity AS on_hand_delta, 0 AS held_delta, step.reason,
      $2::uuid AS reference
    FROM placed JOIN locked USING (variant_id, location_id),
      (VALUES (1, 'returned', 'restock'), (1, 'returned', 'write_off'), (-1, 'written_off', 'write_off'))
        AS step(sign, reason, of_disposition)
    WHERE step.of_disposition = disposition ORDER BY variant_id, location_id, step.sign DESC
  ), ${RETURNED}, ${GIVE_SHARES_BACK}, ${TOTALS}, ${applyChangesSql('$3', '$2', 'totals')}
  SELECT count(*) FROM updated`;

/** Goods that came back. */
@Injectable()
export class Receptions {
  constructor(
    private readonly store: AggregateStore,
    private readonly stockChanges: StockChanges,
  ) {}

  /** Counts them, unless this reference was counted before. Throws `LocationUnknown`. */
  async receive(reference: string, units: readonly ReceivedUnits[]): Promise<void> {
    const { database, transaction, clock } = this.store;
    await transaction.run(async () => {
      if ((await database.query(NOTE, [reference, clock.now()])).length === 0) return;
      const variants = await database.query<{ id: string }>(VARIANTS, [JSON.stringify(units)]);
      await this.stockChanges.of(
        variants.map(({ id }) => id),
        () => this.count(reference, units),
      );
    });
  }

  private async count(reference: string, units: readonly ReceivedUnits[]): Promise<void> {
    const { database, transaction, clock, wakeSignal } = this.store;
    const placed = JSON.stringify(units);
    const [unknown] = await database.query<{ location: string | null }>(ADD_MISSING, [placed]);
    if (unknown) throw unknownPlace(units, unknown.location ?? undefined);
    await database.query(RECEIVE, [placed, reference, clock.now()]);
    transaction.afterCommit(() => wakeSignal.wake());
  }
}

function unknownPlace(units: readonly ReceivedUnits[], code: string | undefined): LocationUnknown {
  return new LocationUnknown(code, `units.${units.findIndex(({ location }) => location === code)}.location`);
}
