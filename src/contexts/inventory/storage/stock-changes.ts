import { Injectable } from '@nestjs/common';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { ALLOCATE } from './allocate.js';
import { BUNDLES_STAY } from './bundles.js';
import { lockPoliciesSql } from './policies-sql.js';

/** $1 variants. What is made of what stays as it is until the commit, so that no units come to a variant that becomes a bundle. */
const LOCK = `
  WITH policies AS MATERIALIZED (${lockPoliciesSql('SELECT unnest($1::uuid[])')})
  SELECT ARRAY(SELECT variant_id FROM policies WHERE waiting > 0) AS "waitedFor", ${BUNDLES_STAY}`;

const SERVABLE = `
  SELECT variant_id AS id FROM inventory.policies WHERE waiting > 0 AND EXISTS (
    SELECT FROM inventory.levels AS level JOIN inventory.locations AS location ON location.id = level.location_id
    WHERE level.variant_id = policies.variant_id AND location.active
      AND level.on_hand - level.held > level.safety_stock
  ) ORDER BY variant_id`;

/** Sees to it that stock which comes, in whatever way, goes to those who wait for it before anybody else can buy it. */
@Injectable()
export class StockChanges {
  constructor(private readonly store: AggregateStore) {}

  /** Runs `work`, which changes the stock of these variants, and gives what came of it to who waits: one commit. */
  async of<T>(variantIds: readonly string[], work: () => Promise<T>): Promise<T> {
    return this.store.transaction.run(async () => {
      const [locked] = await this.store.database.query<{ waitedFor: string[] }>(LOCK, [variantIds]);
      const result = await work();
      await this.allocate(locked!.waitedFor);
      return result;
    });
  }

  /** Serves everybody who waits for stock that is there, of up to `batch` variants at a time. */
  async serveAll(batch: number): Promise<void> {
    for (const ids of await this.servable(batch)) await this.serve(ids);
  }

  /** Variants of which there is stock and somebody waits for it, in groups of up to `batch`. */
  async servable(batch: number): Promise<string[][]> {
    const rows = await this.store.database.query<{ id: string }>(SERVABLE);
    const groups = Math.ceil(rows.length / batch);
    return Array.from({ length: groups }, (_, group) =>
      rows.slice(group * batch, (group + 1) * batch).map(({ id }) => id),
    );
  }

  /** Serves who waits for these variants. */
  async serve(variantIds: readonly string[]): Promise<void> {
    await this.of(variantIds, () => Promise.resolve());
  }

  /** Serves the queues of variants whose policies the running transaction has locked. */
  async allocate(variantIds: readonly string[]): Promise<void> {
    if (variantIds.length === 0) return;
    const { database, transaction, clock, wakeSignal } = this.store;
    await database.query(ALLOCATE, [variantIds, clock.now(), newId()]);
    transaction.afterCommit(() => wakeSignal.wake());
  }
}
