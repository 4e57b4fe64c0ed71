import { Injectable } from '@nestjs/common';
import { AggregateStale } from '../../../platform/database/aggregate-stale.js';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { mustCover, needsStock, type Policy } from '../domain/policy.js';
import { IsBundle } from '../domain/terms.errors.js';
import { type PolicyRow } from '../views/policy.view.js';
import { tellTermsSql, TURNS_AT } from './policies-sql.js';
import { StockChanges } from './stock-changes.js';
import { TELL_VARIANT } from './tell-variant.js';

/** $1 variant. A row must be there before it can be locked. */
const ENSURE = `INSERT INTO inventory.policies (variant_id, version) VALUES ($1, 0) ON CONFLICT DO NOTHING`;

const LOCK = `
  SELECT version, waiting, safety_stock AS "safetyStock",
    EXISTS (SELECT FROM inventory.bundle_parts WHERE bundle_id = $1) AS "isBundle"
  FROM inventory.policies WHERE variant_id = $1 FOR UPDATE`;

const SET = `
  UPDATE inventory.policies SET version = version + 1, backorder_limit = $2, backorder_until = $3,
    backorder_expected_at = $4, preorder_limit = $5, preorder_releases_at = $6, safety_stock = $7, buyer_limit = $8,
    buyer_limit_days = $9
  WHERE variant_id = $1`;

/** $1 variants, $2 now. When the clock changes the terms next, and what they are now. */
const TELL = `
  WITH changed AS (
    UPDATE inventory.policies SET turns_at = ${TURNS_AT} WHERE variant_id = ANY ($1::uuid[]) RETURNING *
  )
  ${tellTermsSql('changed', '$2')}`;

/** $1 variant, $2 its safety stock. Levels with a number of their own keep it. */
const KEEP_SAFE = `
  WITH locked AS MATERIALIZED (
    SELECT location_id FROM inventory.levels WHERE variant_id = $1 ORDER BY location_id FOR UPDATE
  )
  UPDATE inventory.levels AS level SET safety_stock = $2 FROM locked
  WHERE level.variant_id = $1 AND level.location_id = locked.location_id AND own_safety_stock IS NULL`;

/** $1 how many at most. The rows are locked in the order of all. */
const TURNED = `
  SELECT variant_id AS id FROM inventory.policies WHERE turns_at <= now() ORDER BY variant_id LIMIT $1 FOR UPDATE`;

/** On what terms variants are sold. */
@Injectable()
export class Policies {
  constructor(
    private readonly store: AggregateStore,
    private readonly stockChanges: StockChanges,
  ) {}

  async find(variantId: string): Promise<PolicyRow | undefined> {
    const sql = 'SELECT * FROM inventory.policies WHERE variant_id = $1';
    const [row] = await this.store.database.query<PolicyRow>(sql, [variantId]);
    return row;
  }

  /** Throws `AggregateStale`, `BelowWaiting` and `IsBundle`. Units that it sets free go to who waits for them. */
  async set(variantId: string, policy: Policy, expectedVersion?: number): Promise<PolicyRow> {
    const { database, transaction, clock, wakeSignal } = this.store;
    return transaction.run(async () => {
      await database.query(ENSURE, [variantId]);
      return this.stockChanges.of([variantId], async () => {
        const safetyBefore = await this.check(variantId, policy, expectedVersion);
        await database.query(SET, [variantId, ...columnsOf(policy)]);
        await database.query(TELL, [[variantId], clock.now()]);
        if (safetyBefore !== policy.safetyStock) {
          await database.query(KEEP_SAFE, [variantId, policy.safetyStock]);
          await database.query(TELL_VARIANT, [variantId, newId(), clock.now()]);
        }
        transaction.afterCommit(() => wakeSignal.wake());
        return (await this.find(variantId))!;
      });
    });
  }

  /** Tells the terms that the clock has changed since they were told, of up to `limit` variants; answers how many. */
  async turn(limit: number): Promise<number> {
    const { database, transaction, clock, wakeSignal } = this.store;
    return transaction.run(async () => {
      const turned = await database.query<{ id: string }>(TURNED, [limit]);
      if (turned.length > 0) await database.query(TELL, [turned.map(({ id }) => id), clock.now()]);
      transaction.afterCommit(() => wakeSignal.wake());
      return turned.length;
    });
  }

  /** The safety stock before. */
  private async check(variantId: string, policy: Policy, expectedVersion?: number): Promise<number> {
    const [row] = await this.store.database.query<{
      version: number;
      waiting: number;
      safetyStock: number;
      isBundle: boolean;
    }>(LOCK, [variantId]);
    const { version, waiting, safetyStock, isBundle } = row!;
    if (expectedVersion !== undefined && expectedVersion !== version)
      throw new AggregateStale(expectedVersion, version);
    if (isBundle && needsStock(policy)) throw new IsBundle(variantId);
    mustCover(policy, waiting);
    return safetyStock;
  }
}

function columnsOf({ backorder, preorder, safetyStock, maxPerCustomer }: Policy): unknown[] {
  return [
    ...[backorder?.limit ?? null, backorder?.until ?? null, backorder?.expectedAt ?? null],
    ...[preorder?.limit ?? null, preorder?.releasesAt ?? null],
    ...[safetyStock, maxPerCustomer?.units ?? null, maxPerCustomer?.days ?? null],
  ];
}
