import { setTimeout as sleep } from 'node:timers/promises';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import pg from 'pg';
import { CommitHold } from '../../../src/contexts/inventory/contract/commit-hold.command.js';
import { DescribeHolds } from '../../../src/contexts/inventory/contract/describe-holds.query.js';
import { type Availability, GetAvailability } from '../../../src/contexts/inventory/contract/get-availability.query.js';
import {
  type HoldTerms,
  HoldStock,
  type StockLine,
} from '../../../src/contexts/inventory/contract/hold-stock.command.js';
import { ReceiveUnits, type ReceivedUnits } from '../../../src/contexts/inventory/contract/receive-units.command.js';
import { ReleaseHold } from '../../../src/contexts/inventory/contract/release-hold.command.js';
import { type ReleasedUnits, ReleaseUnits } from '../../../src/contexts/inventory/contract/release-units.command.js';
import { type StockToSet, SetStock } from '../../../src/contexts/inventory/contract/set-stock.command.js';
import { Database } from '../../../src/platform/database/database.js';
import { newId } from '../../../src/platform/runtime/new-id.js';
import { type Answer } from '../../support/api.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

export interface Sums {
  variant_id: string;
  location_id: string;
  on_hand: number;
  held: number;
}

/** Inventory's public commands, as other contexts send them; they have no route of their own. */
export class Stock {
  private constructor(
    readonly shop: Shop,
    private readonly commands = shop.app.get(CommandBus),
    private readonly database = shop.app.get(Database),
  ) {}

  /** A shop with a second location, `south`, that is preferred to `main`. */
  static async start(env: Record<string, string> = {}): Promise<Stock> {
    const shop = await startShop(env);
    await shop.admin.post('/v1/admin/inventory/locations', { code: 'south', name: 'South', priority: 10 });
    return new Stock(shop);
  }

  /** A variant that nobody else uses, with so many units at each location. */
  async of(units: { main?: number; south?: number }): Promise<string> {
    const variantId = newId();
    await this.set(Object.entries(units).map(([location, onHand]) => ({ variantId, location, onHand })));
    return variantId;
  }

  set(levels: StockToSet[]) {
    return this.commands.execute(new SetStock(levels));
  }

  /** Holds stock; answers the hold's id. */
  async hold(lines: StockLine[], expiresAt = new Date(Date.now() + 60_000), terms: HoldTerms = {}): Promise<string> {
    const id = newId();
    await this.commands.execute(new HoldStock(id, lines, expiresAt.toISOString(), terms));
    return id;
  }

  /** Holds some units of one variant, or answers the code of what stood in the way. */
  async tryHold(variantId: string, quantity: number, terms: HoldTerms = {}): Promise<string> {
    return this.hold([{ variantId, quantity }], undefined, terms).catch((error: { code?: string }) => error.code!);
  }

  /** A variant of the catalogue, with so many units at each location. */
  async product(units: { main?: number; south?: number } = {}): Promise<string> {
    const { variantId } = await given.product(this.shop, { stock: 0 });
    await this.set(Object.entries(units).map(([location, onHand]) => ({ variantId, location, onHand })));
    return variantId;
  }

  /** Sets a variant's policy as staff do. */
  policy(variantId: string, policy: object): Promise<Answer> {
    return this.shop.admin.put(`/v1/admin/inventory/variants/${variantId}/policy`, policy);
  }

  /** Makes a variant a bundle: so many of each part. */
  bundle(variantId: string, parts: Record<string, number>): Promise<Answer> {
    return this.shop.admin.put(`/v1/admin/inventory/variants/${variantId}/bundle`, {
      parts: Object.entries(parts).map(([variant_id, quantity]) => ({ variant_id, quantity })),
    });
  }

  /** Where a hold's units of a variant are: quantities by location, `null` for those that wait. */
  async placesOf(holdId: string, variantId: string): Promise<Record<string, number>> {
    const [hold] = await this.shop.app.get(QueryBus).execute(new DescribeHolds([holdId]));
    const units = hold!.units.filter((unit) => unit.variantId === variantId);
    return Object.fromEntries(units.map(({ location, quantity }) => [String(location), quantity]));
  }

  async availability(variantId: string): Promise<Availability> {
    const [answer] = await this.shop.app.get(QueryBus).execute(new GetAvailability([variantId]));
    return answer!;
  }

  /** Begins `late` while `delivery` is about to give units to the hold, and lets them go on in this order. */
  async amid<T>(delivery: () => Promise<unknown>, holdId: string, late: () => Promise<T>): Promise<T> {
    const rival = new pg.Client({ connectionString: this.shop.databaseUrl });
    await rival.connect();
    try {
      await rival.query('BEGIN');
      await rival.query('SELECT FROM inventory.holds WHERE id = $1 FOR UPDATE', [holdId]);
      const delivering = delivery();
      await waitingForLocks(rival, 1);
      const answer = late();
      await waitingForLocks(rival, 2);
      await rival.query('COMMIT');
      return (await Promise.all([answer, delivering]))[0];
    } finally {
      await rival.end();
    }
  }

  /** Does `work` while another transaction has the locks of `taken`; that one does `next` when `work` waits for it, and commits. */
  async whileHeldUp(taken: string, work: () => Promise<unknown>, next: string): Promise<void> {
    const rival = new pg.Client({ connectionString: this.shop.databaseUrl });
    await rival.connect();
    try {
      await rival.query('BEGIN');
      await rival.query(taken);
      const working = work();
      await waitingForLocks(rival, 1);
      await rival.query(next);
      await rival.query('COMMIT');
      await working;
    } finally {
      await rival.end();
    }
  }

  commit(holdId: string): Promise<'committed' | 'gone'> {
    return this.commands.execute(new CommitHold(holdId));
  }

  release(holdId: string): Promise<void> {
    return this.commands.execute(new ReleaseHold(holdId));
  }

  releaseUnits(holdId: string, lines: StockLine[]): Promise<void> {
    return this.releaseOf(...lines.map((line) => ({ holdId, ...line })));
  }

  /** The same, of several holds at once. */
  releaseOf(...units: ReleasedUnits[]): Promise<void> {
    return this.commands.execute(new ReleaseUnits(units));
  }

  /** Without a hold that sold them, units are what they are called. */
  receive(reference: string, units: (Omit<ReceivedUnits, 'holdId'> & { holdId?: string })[]): Promise<void> {
    return this.commands.execute(new ReceiveUnits(reference, units.map((unit) => ({ holdId: newId(), ...unit })))); // prettier-ignore
  }

  async available(variantId: string): Promise<number> {
    return (await this.availability(variantId)).available;
  }

  /** On hand and held by location code. */
  async levels(variantId: string): Promise<Record<string, [onHand: number, held: number]>> {
    const { body } = await this.shop.admin.get(`/v1/admin/inventory/levels?variant_id=${variantId}`);
    const rows = body.data as { location: string; on_hand: number; held: number }[];
    return Object.fromEntries(rows.map(({ location, on_hand, held }) => [location, [on_hand, held]]));
  }

  /** The facts of one type told so far, in order. */
  facts(type: string): Promise<{ subject: string; data: Record<string, unknown> }[]> {
    return this.database.query('SELECT subject, data FROM platform.facts WHERE type = $1 ORDER BY position', [type]);
  }

  /** The levels as they are, and as the movements sum up to: always the same. */
  async books(): Promise<{ levels: Sums[]; movements: Sums[] }> {
    const order = 'ORDER BY variant_id, location_id';
    return {
      levels: await this.database.query<Sums>(
        `SELECT variant_id, location_id, on_hand, held FROM inventory.levels ${order}`,
      ),
      movements: await this.database.query<Sums>(
        `SELECT variant_id, location_id, coalesce(sum(on_hand_delta), 0) AS on_hand, coalesce(sum(held_delta), 0) AS held
         FROM inventory.levels LEFT JOIN inventory.movements USING (variant_id, location_id)
         GROUP BY variant_id, location_id ${order}`,
      ),
    };
  }
}

/** Until so many connections wait for a lock. */
async function waitingForLocks(client: pg.Client, count: number): Promise<void> {
  const sql = `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
  const waiting = async (): Promise<number> => {
    await client.query('SELECT pg_stat_clear_snapshot()'); // within a transaction the first look is kept
    return (await client.query(sql)).rowCount!;
  };
  while ((await waiting()) < count) await sleep(5);
}
