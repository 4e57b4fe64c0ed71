import pg from 'pg';
import { type Shop } from './shop.js';

/** Tells a subscriber nothing from now on; answers what ends that. */
export async function heldBack(shop: Shop, subscriber: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: shop.databaseUrl });
  await client.connect();
  await client.query('BEGIN');
  const hold = 'SELECT FROM platform.fact_subscribers WHERE name = $1 FOR UPDATE';
  const { rowCount } = await client.query(hold, [subscriber]);
  if (rowCount !== 1) throw new Error(`There is no subscriber ${subscriber}.`);
  return async () => {
    await client.query('COMMIT');
    await client.end();
  };
}
