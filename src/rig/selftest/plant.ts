import { type ClientBase } from 'pg';
import { type Evidence } from '../checker/evidence.js';

/** Something that must never be, put there on purpose. */
export interface Plant {
  /** The invariant whose check must report it. */
  readonly invariant: string;
  readonly story: string;
  /** Statements against the quiet database; rolled back after the look. */
  readonly sql?: string;
  /** A change to what else the checker looks at: the history, the gateway's books, the mailbox. */
  readonly edit?: (evidence: Evidence) => Evidence;
}

/** An order that stands. */
export const SOLD = `SELECT id FROM orders.orders WHERE status = 'confirmed' LIMIT 1`;

/** Whether a charge, by its key, pays for an order that stands. */
export function paysForASale({ orders, payments }: Evidence): (charge: { key: string | null }) => boolean {
  const sold = new Set(orders.filter(({ status }) => status === 'confirmed').map(({ id }) => id as string));
  const paying = payments.filter(({ order_id, authorized }) => authorized > 0 && sold.has(order_id as string));
  const keys = new Set(paying.map(({ gateway_key }) => gateway_key as string));
  return ({ key }) => keys.has(key ?? '');
}

/** Takes away what would refuse the plant: checks, unique indexes and triggers of the tables it touches. */
export async function disarm(client: ClientBase): Promise<void> {
  await client.query(`
    SET LOCAL lock_timeout = '5s';
    SET LOCAL session_replication_role = replica;
    DO $$
    DECLARE found record;
    BEGIN
      FOR found IN SELECT conrelid::regclass AS tab, conname FROM pg_constraint
        WHERE contype IN ('c', 'x') AND connamespace::regnamespace::text IN ('orders', 'payments', 'inventory') AND conrelid <> 0
      LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', found.tab, found.conname);
      END LOOP;
      FOR found IN SELECT conrelid::regclass AS tab, conname FROM pg_constraint
        WHERE contype = 'u' AND connamespace::regnamespace::text IN ('orders', 'payments')
      LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I CASCADE', found.tab, found.conname);
      END LOOP;
      DROP INDEX IF EXISTS orders.orders_one_per_cart;
    END $$`);
}

/** The first thing of which the condition is so. Throws when the run made none: then the plant would prove nothing. */
export function first<T>(things: readonly T[], condition: (thing: T) => boolean = () => true): T {
  const found = things.find(condition);
  if (found === undefined) throw new Error('The run before the planting made nothing of the kind');
  return found;
}

/** The things, with the first that meets the condition changed. */
export function changed<T>(things: readonly T[], condition: (thing: T) => boolean, change: (thing: T) => T): T[] {
  const chosen = first(things, condition);
  return things.map((thing) => (thing === chosen ? change(thing) : thing));
}
