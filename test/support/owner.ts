import { type INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { Config } from '../../src/platform/config/config.js';

/** SQL that only the database's owner may run: tables of a suite's own, which the application may then use. */
export async function asOwner(app: INestApplicationContext, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: app.get(Config).databaseUrl });
  await client.connect();
  try {
    await client.query(sql);
    await client.query(`GRANT ALL ON ALL TABLES IN SCHEMA public TO cartwright_app;
      GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO cartwright_app`);
  } finally {
    await client.end();
  }
}

/** Cuts every connection that the application has. */
export const CUT_CONNECTIONS =
  'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';
