import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { commandOf, isAlive } from './processes.js';

/** A server that runs on a data folder, as its `postmaster.pid` describes it. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** Any constant; it is only ever locked in the cluster's own `postgres` database. */
const OWNER_LOCK = 1;

/**
 * The server running on this data folder. A `postmaster.pid` that names a dead process stays for PostgreSQL, which then
 * looks for backends that outlived it; one whose process id now belongs to another program would block PostgreSQL, and goes.
 */
export async function runningServer(data: string): Promise<RunningServer | undefined> {
  const file = join(data, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!pid || !isAlive(pid)) return undefined;
  const command = await commandOf(pid);
  if (command !== undefined && !command.includes(data)) {
    if (command) await rm(file, { force: true });
    return undefined;
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** Marks the server as looked after by this process, for as long as the connection lasts: the mark cannot outlive us. */
export async function own(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'cartwright-owner', keepAlive: true });
  client.on('error', () => undefined); // the server has ended; its supervisor sees that too
  await client.connect();
  await client.query('SELECT pg_advisory_lock($1)', [OWNER_LOCK]);
  return client;
}

/**
 * Who looks after a running server: `somebody`, `nobody` (its owner died), or `unknown` while it does not answer or has
 * just started and its owner may not have marked it yet.
 */
export async function ownerOfServer(url: string): Promise<'somebody' | 'nobody' | 'unknown'> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ free: boolean; settled: boolean }>(
      `SELECT pg_try_advisory_lock($1) AS free, now() - pg_postmaster_start_time() > interval '5 seconds' AS settled`,
      [OWNER_LOCK],
    );
    if (!rows[0]?.free) return 'somebody';
    return rows[0].settled ? 'nobody' : 'unknown';
  } catch {
    return 'unknown';
  } finally {
    await client.end().catch(() => undefined);
  }
}
