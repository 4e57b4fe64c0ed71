import { Injectable } from '@nestjs/common';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { type FieldError } from '../../../platform/domain/domain-error.js';
import { factsParameter, insertFactsSql } from '../../../platform/facts/fact-writer.js';
import { BundleChanged } from '../contract/bundle-changed.event.js';
import { type StockLine } from '../contract/hold-stock.command.js';
import { BundleNested, HasStock, type OwnStock } from '../domain/terms.errors.js';

/**
 * One change of bundles at a time, and none while units come to levels: whether one may be depends on both. Whoever makes
 * one locks nothing else that these wait for.
 */
const ONE_AT_A_TIME = `SELECT pg_advisory_xact_lock(hashtext('inventory.bundles'))`;

/** Keeps all bundles as they are until the commit. */
export const BUNDLES_STAY = `pg_advisory_xact_lock_shared(hashtext('inventory.bundles'))`;

/** Sold units may come back to their level for so long: not sent yet, as far as we know. */
const SOLD_LATELY_MS = 30 * 24 * 60 * 60 * 1000;

/** $1 the bundle to be, $2 its parts, $3 since when what was sold counts. `stock`: what it has of its own, or may have again. */
const CHECK = `
  SELECT
    ARRAY(SELECT DISTINCT bundle_id FROM inventory.bundle_parts WHERE bundle_id = ANY ($2::uuid[])) AS bundles,
    EXISTS (SELECT FROM inventory.bundle_parts WHERE part_id = $1) AS "isPart",
    ARRAY(
      SELECT 'on_hand' WHERE EXISTS (SELECT FROM inventory.levels WHERE variant_id = $1 AND on_hand > 0)
      UNION ALL
      SELECT 'in_transit' WHERE EXISTS (
        SELECT FROM inventory.transfers,
          jsonb_to_recordset(lines) AS line("variantId" uuid, quantity integer, received integer)
        WHERE status = 'in_transit' AND line."variantId" = $1 AND line.quantity > line.received)
      UNION ALL
      SELECT 'sold_lately' WHERE EXISTS (
        SELECT FROM inventory.movements AS movement JOIN inventory.holds AS hold ON hold.id = movement.reference
        WHERE movement.variant_id = $1 AND movement.reason = 'sold' AND movement.at > $3::timestamptz
          AND hold.status = 'committed' AND $1 = ANY (hold.variant_ids))
      UNION ALL
      SELECT 'beyond_stock' WHERE EXISTS (
        SELECT FROM inventory.policies WHERE variant_id = $1
          AND (waiting > 0 OR safety_stock > 0 OR backorder_limit IS NOT NULL OR preorder_limit IS NOT NULL))
    ) AS stock`;

/** $1 bundle, $2 parts, $3 their quantities, $4 the fact. Nothing when it is made of just that. */
const SET = `
  WITH wanted AS (
    SELECT part_id, quantity FROM unnest($2::uuid[], $3::integer[]) AS part(part_id, quantity)
  ), gone AS (
    DELETE FROM inventory.bundle_parts WHERE bundle_id = $1 AND part_id <> ALL ($2::uuid[]) RETURNING part_id
  ), made AS (
    INSERT INTO inventory.bundle_parts AS part (bundle_id, part_id, quantity) SELECT $1::uuid, part_id, quantity FROM wanted
    ON CONFLICT (bundle_id, part_id) DO UPDATE SET quantity = excluded.quantity WHERE part.quantity <> excluded.quantity
    RETURNING part_id
  ), different AS (
    SELECT 1 FROM (SELECT FROM gone UNION ALL SELECT FROM made) AS either LIMIT 1
  )
  ${insertFactsSql('$4', 'different')}`;

interface Checked {
  bundles: string[];
  isPart: boolean;
  stock: OwnStock[];
}

/** Variants that are made of others. */
@Injectable()
export class Bundles {
  constructor(private readonly store: AggregateStore) {}

  async partsOf(variantId: string): Promise<StockLine[]> {
    return this.store.database.query<{ variantId: string; quantity: number }>(
      `SELECT part_id AS "variantId", quantity FROM inventory.bundle_parts WHERE bundle_id = $1 ORDER BY part_id`,
      [variantId],
    );
  }

  /** The bundles among these variants, part by part. One SQL statement. */
  async among(variantIds: readonly string[]): Promise<{ bundleId: string; partId: string }[]> {
    return this.store.database.query(
      `SELECT bundle_id AS "bundleId", part_id AS "partId" FROM inventory.bundle_parts WHERE bundle_id = ANY($1)`,
      [variantIds],
    );
  }

  /** The bundles that one of these variants is a part of. One SQL statement. */
  async madeOf(variantIds: readonly string[]): Promise<string[]> {
    const rows = await this.store.database.query<{ id: string }>(
      'SELECT DISTINCT bundle_id AS id FROM inventory.bundle_parts WHERE part_id IN (SELECT unnest($1::uuid[]))',
      [variantIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Throws `BundleNested` and `HasStock`. */
  async set(variantId: string, parts: readonly StockLine[]): Promise<void> {
    const { database, transaction, clock, wakeSignal } = this.store;
    const ids = parts.map((part) => part.variantId);
    await transaction.run(async () => {
      await database.query(ONE_AT_A_TIME);
      if (parts.length > 0) await this.check(variantId, ids);
      const fact = new BundleChanged({ variantId, parts });
      const told = factsParameter([{ subject: variantId, fact }], clock.now());
      await database.query(SET, [variantId, ids, parts.map(({ quantity }) => quantity), told]);
      transaction.afterCommit(() => wakeSignal.wake());
    });
  }

  private async check(variantId: string, parts: readonly string[]): Promise<void> {
    const { database, clock } = this.store;
    const soldSince = new Date(clock.now().getTime() - SOLD_LATELY_MS);
    const [found] = await database.query<Checked>(CHECK, [variantId, parts, soldSince]);
    const { bundles, isPart, stock } = found!;
    const nested = parts.flatMap((part, index): FieldError[] =>
      part === variantId || bundles.includes(part)
        ? [{ code: 'bundle_nested', path: `parts.${index}.variant_id`, message: 'is a bundle itself' }]
        : [],
    );
    if (isPart)
      nested.push({ code: 'bundle_nested', path: 'parts', message: 'the variant is a part of another bundle' });
    if (nested.length > 0) throw new BundleNested(nested);
    if (stock.length > 0) throw new HasStock(variantId, stock);
  }
}
