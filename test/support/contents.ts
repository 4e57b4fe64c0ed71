import { Database } from '../../src/platform/database/database.js';
import { type Shop } from './shop.js';

/** A hash of every table's rows: two that are equal mean that nothing left a trace in between. */
export async function contentsOf(shop: Shop): Promise<Record<string, string>> {
  const database = shop.app.get(Database);
  const tables = await database.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename <> 'fact_subscribers'`,
  );
  const sql = tables.map(({ name }) => `SELECT '${name}' AS name, md5(string_agg(t::text, ' ' ORDER BY t::text)) AS hash FROM ${name} t`); // prettier-ignore
  const rows = await database.query<{ name: string; hash: string }>(sql.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}
