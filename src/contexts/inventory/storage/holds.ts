import { Injectable } from '@nestjs/common';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { type StockLine } from '../contract/hold-stock.command.js';
import { type ReleasedUnits } from '../contract/release-units.command.js';
import { type HeldPreference } from '../domain/preference.js';
import { type MissingUnits } from '../domain/inventory.errors.js';
import { COMMIT, COMMIT_WAITING, EXPIRE, LOCK_DUE, LOCK_HOLDS, RELEASE } from './end-holds.js';
import { HOLD_PLAIN } from './hold-plain-sql.js';
import { HOLD, HOLD_AGAIN } from './hold-sql.js';
import { RELEASE_UNITS } from './release-units.js';
import { StockChanges } from './stock-changes.js';

/** Why a variant could not be held: it fell `short` (`available` units could be), or it is over the buyer's `share`. */
export interface Refusal {
  refusal: 'short' | 'share';
  variant_id: string;
  requested: number;
  available: number;
}

/** What to hold, until when, for whom and from where. */
export interface NewHold {
  id: string;
  /** Each variant once. */
  demand: readonly StockLine[];
  expiresAt: string | Date;
  buyer: string | null;
  /** Whether the units may go beyond the buyer's share, which they count towards. */
  beyondShare: boolean;
  preference: HeldPreference;
}

/** What a hold had asked for. */
export type ExpiredHold = Pick<NewHold, 'id' | 'demand' | 'expiresAt' | 'buyer'>;

/** One of the variants is not a plain one. */
interface OtherTerms {
  refusal: 'terms';
}

interface WaitedFor {
  waitedFor: string[];
}

/** $1 hold. */
const EXPIRED = `
  SELECT id, expires_at AS "expiresAt", buyer, (
    SELECT coalesce(jsonb_agg(jsonb_build_object('variantId', variant_id, 'quantity', quantity)), '[]')
    FROM unnest(asked_ids, asked_quantities) AS line(variant_id, quantity)
  ) AS demand
  FROM inventory.holds WHERE id = $1 AND status = 'expired'`;

/** Stock held for orders: each operation is one statement, exact under any concurrency. */
@Injectable()
export class Holds {
  constructor(
    private readonly store: AggregateStore,
    private readonly stockChanges: StockChanges,
  ) {}

  /** Holds the whole demand or nothing; answers what stood in the way, nothing when it was held. */
  async hold(hold: NewHold): Promise<Refusal[]> {
    const values = this.holdValues(hold);
    const [first, ...others] = await this.run<Refusal | OtherTerms>(HOLD_PLAIN, values);
    if (first?.refusal === 'terms') return this.run<Refusal>(HOLD, [...values, hold.beyondShare]);
    return first ? [first, ...(others as Refusal[])] : [];
  }

  /** What a hold had asked for that has expired, with its row locked; undefined when it is in another state. */
  async lockExpired(id: string): Promise<ExpiredHold | undefined> {
    await this.store.database.query(LOCK_HOLDS, [[id]]);
    const [hold] = await this.store.database.query<ExpiredHold>(EXPIRED, [id]);
    return hold;
  }

  /** Holds an expired hold's demand once more, in the running transaction; false, and nothing is held, when it cannot be. */
  async holdAgain(hold: NewHold): Promise<boolean> {
    await this.store.database.query('SAVEPOINT hold_again');
    const refusals = await this.run<Refusal>(HOLD_AGAIN, [...this.holdValues(hold), hold.beyondShare]);
    if (refusals.length > 0) await this.store.database.query('ROLLBACK TO SAVEPOINT hold_again');
    return refusals.length === 0;
  }

  /** Sells what is held; answers the state before: undefined when there is no such hold. */
  async commit(id: string): Promise<string | undefined> {
    const values = [id, this.store.clock.now()];
    const [hold] = await this.run<{ status: string }>(COMMIT, values);
    if (hold) return hold.status;
    return this.store.transaction.run(async () => {
      await this.store.database.query(LOCK_HOLDS, [[id]]);
      const [waiting] = await this.run<{ status: string }>(COMMIT_WAITING, values);
      return waiting?.status;
    });
  }

  /** Gives back what is held or sold. */
  async release(id: string): Promise<void> {
    await this.freeing(async () => {
      await this.store.database.query(LOCK_HOLDS, [[id]]);
      const [hold] = await this.run<WaitedFor>(RELEASE, [id, this.store.clock.now()]);
      return hold ?? { waitedFor: [] };
    });
  }

  /** Gives back some units of holds, each variant of a hold named once, all of them or nothing; answers the variants that fell short. */
  async releaseUnits(units: readonly ReleasedUnits[]): Promise<MissingUnits[]> {
    const ids = units.map(({ holdId }) => holdId);
    const { missing } = await this.freeing(async () => {
      await this.store.database.query(LOCK_HOLDS, [ids]);
      const values = [ids, ...columnsOf(units), this.store.clock.now()];
      const [row] = await this.run<WaitedFor & { missing: MissingUnits[] }>(RELEASE_UNITS, values);
      return row!;
    });
    return missing;
  }

  /** Lets go of up to `limit` holds whose end has come; answers how many, and whether there may be more. */
  async expire(limit: number): Promise<{ expired: number; more: boolean }> {
    const { expired, due } = await this.freeing(async () => {
      const rows = await this.store.database.query<{ id: string }>(LOCK_DUE, [limit]);
      if (rows.length === 0) return { expired: 0, due: 0, waitedFor: [] };
      const values = [rows.map(({ id }) => id), this.store.clock.now(), newId()];
      const [ended] = await this.run<WaitedFor & { expired: number }>(EXPIRE, values);
      return { ...ended!, due: rows.length };
    });
    return { expired, more: expired > 0 && due === limit };
  }

  private holdValues({ id, demand, expiresAt, buyer, preference }: NewHold): unknown[] {
    const { locationIds, ranks, mostStock, fewestParcels } = preference;
    const terms = [buyer, locationIds, ranks, mostStock, fewestParcels];
    return [id, ...columnsOf(demand), expiresAt, this.store.clock.now(), ...terms];
  }

  /** What comes free goes to who waits for it, in the same commit. */
  private async freeing<T extends WaitedFor>(work: () => Promise<T>): Promise<T> {
    return this.store.transaction.run(async () => {
      const result = await work();
      await this.stockChanges.allocate(result.waitedFor);
      return result;
    });
  }

  private async run<Row extends object>(sql: string, values: unknown[]): Promise<Row[]> {
    const { database, transaction, wakeSignal } = this.store;
    const rows = await database.query<Row>(sql, values);
    transaction.afterCommit(() => wakeSignal.wake());
    return rows;
  }
}

function columnsOf(demand: readonly StockLine[]): [string[], number[]] {
  return [demand.map(({ variantId }) => variantId), demand.map(({ quantity }) => quantity)];
}
