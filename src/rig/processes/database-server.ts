import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../platform/embedded-postgres/embedded-postgres.js';
import { runningServer } from '../../platform/embedded-postgres/running-server.js';
import { childrenOf } from './process-table.js';

/** A PostgreSQL of the rig's own, as durable as in production, that can be killed and comes back by itself. */
export class DatabaseServer {
  private constructor(
    private readonly postgres: EmbeddedPostgres,
    private readonly data: string,
    /** What the server says of its own settings and version. */
    readonly facts: Readonly<Record<string, string>>,
  ) {}

  static async start(folder: string): Promise<DatabaseServer> {
    const postgres = await startEmbeddedPostgres({ folder, persistent: false, say: () => undefined });
    const facts = await withClient(postgres.url, async (client) => {
      const names = [
        'data_directory',
        'server_version',
        'fsync',
        'full_page_writes',
        'synchronous_commit',
        'data_checksums',
      ];
      const { rows } = await client.query<{ name: string; setting: string }>(
        'SELECT name, setting FROM pg_settings WHERE name = ANY($1)',
        [names],
      );
      return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
    });
    for (const name of ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums']) {
      if (facts[name] !== 'on') throw new Error(`The rig's PostgreSQL has ${name} ${facts[name]}`);
    }
    return new DatabaseServer(postgres, facts['data_directory']!, facts);
  }

  get url(): string {
    return this.postgres.url;
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  /** Kills the postmaster and every backend at once, as a power cut would; the server is started again by its owner. */
  async kill(): Promise<void> {
    const running = await runningServer(this.data);
    if (!running) return;
    const backends = await childrenOf(running.pid);
    for (const pid of [running.pid, ...backends]) killHard(pid);
  }

  /** Resolves when the server takes connections again. */
  async ready(patience = 60_000): Promise<void> {
    for (const until = Date.now() + patience; Date.now() < until; await sleep(50)) {
      const up = await withClient(this.url, async (client) => client.query('SELECT 1')).then(
        () => true,
        () => false,
      );
      if (up) return;
    }
    throw new Error('The rig’s PostgreSQL does not come back');
  }

  async stop(): Promise<void> {
    await this.postgres.stop();
  }
}

/** Runs work on a connection of its own. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'rig' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has ended by itself
  }
}
