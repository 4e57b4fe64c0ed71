import { type PoolClient } from 'pg';
import { type DataSource } from 'typeorm';

/** Any constant will do, as long as nobody else in this database locks the same one. */
const MIGRATION_LOCK = 4_702_111_234;

/**
 * Runs the migrations that are missing, each in its own transaction. Several processes may start at once: one migrates,
 * the others wait for it and then find nothing to do.
 */
export async function migrate(dataSource: DataSource): Promise<void> {
  const lock = dataSource.createQueryRunner();
  const client = (await lock.connect()) as PoolClient;
  try {
    await client.query('SET lock_timeout = 0; SET statement_timeout = 0');
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await client.query('RESET lock_timeout; RESET statement_timeout').catch(() => undefined);
    await lock.release();
  }
}
