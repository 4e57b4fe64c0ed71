import { randomUUID } from 'node:crypto';
import pg from 'pg';

const TEMPLATE = 'cartwright_template';
const TEMPLATE_LOCK = 815_001;

/** The same server, another database. */
export function databaseUrl(database: string): string {
  const url = new URL(process.env.TEST_DATABASE_URL!);
  url.pathname = `/${database}`;
  return url.toString();
}

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A database of this suite's own: a clone of a template that the first suite migrates, so that the rest start at once. */
export async function cloneTemplate(migrate: (url: string) => Promise<void>): Promise<string> {
  const name = `suite_${randomUUID().replaceAll('-', '')}`;
  await onServer(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const ready = await client.query('SELECT FROM pg_database WHERE datname = $1', [TEMPLATE]);
    if (ready.rowCount === 0) {
      await client.query(`CREATE DATABASE ${TEMPLATE}_draft`);
      await migrate(databaseUrl(`${TEMPLATE}_draft`));
      await client.query(`ALTER DATABASE ${TEMPLATE}_draft RENAME TO ${TEMPLATE}`);
    }
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  });
  return databaseUrl(name);
}

/** Drops a suite's database, whoever is still connected to it. */
export async function dropDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await onServer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}
