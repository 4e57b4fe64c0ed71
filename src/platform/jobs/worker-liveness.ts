import { Injectable, Logger } from '@nestjs/common';
import { Client } from 'pg';
import { Config } from '../config/config.js';
import { DatabaseLogin } from '../database/database-login.js';
import { describeFailure } from '../facts/failure.js';
import { CalmWarnings } from '../observability/calm-warnings.js';

/** First key of the advisory locks by which workers show that they live; the second is the hash of the worker's id. */
const LIVES = 20_311;
const TICK_MS = 3_000;
const RECONNECT_MS = 500;
/** The server notices within about 15 s when the machine at the other end is gone. */
const KEEP_ALIVE = '-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=3 -c tcp_keepalives_count=3';

/** SQL for whether the worker whose id this expression is lives, in the database where it is asked. */
export const livesSql = (worker: string): string => `EXISTS (
  SELECT FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2 AND granted AND classid = ${LIVES}
    AND objid::bigint = hashtext(${worker})::bigint & 4294967295
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))`;

/** What liveness asks this process's workers, and tells them. */
export interface Workers {
  /** The ids of the jobs that they are running. */
  readonly running: () => readonly string[];
  /** Jobs of dead workers were unlocked. */
  readonly freed: () => void;
  /** A job was given to this worker, which never heard of it: the answer was lost on its way. */
  readonly mislaid: (worker: string) => void;
}

/**
 * Frees the jobs of killed workers. graphile-worker leaves them locked for hours; here every worker holds an advisory
 * lock on a session of its own, PostgreSQL drops it when the process or its machine is gone, and any other process then
 * unlocks that worker's jobs. A worker must be missing at two ticks in a row, so that a lost connection is no death.
 */
@Injectable()
export class WorkerLiveness {
  private readonly workers = new Set<string>();
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private missing = new Set<string>();
  /** Jobs that our workers were given and are not at work on, and since when. */
  private waitedFor = new Map<string, number>();
  private stopped = true;
  private workersHere: Workers | undefined;
  private readonly logger = new Logger('Jobs');
  private readonly warnings = new CalmWarnings(this.logger);

  constructor(
    private readonly login: DatabaseLogin,
    private readonly config: Config,
  ) {}

  /** Holds the lives of this process's workers and looks after the others'. */
  async start(workers: Workers): Promise<void> {
    this.stopped = false;
    this.workersHere = workers;
    await this.tick();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  /** Declares a worker of this process alive, until it is released or the process ends. */
  hold(worker: string): void {
    this.workers.add(worker);
    if (this.client) this.lock(this.client, [worker]).catch(() => this.disconnect());
  }

  /** It ended: what it still has locked is freed like a dead one's. */
  release(worker: string): void {
    this.workers.delete(worker);
    this.client
      ?.query('SELECT pg_advisory_unlock_shared($1, hashtext($2))', [LIVES, worker])
      .catch(() => this.disconnect());
  }

  private async tick(): Promise<void> {
    try {
      const client = this.client ?? (await this.connect());
      await this.recover(client);
      await this.findMislaid(client);
    } catch (error) {
      this.warnings.warn('Workers’ lives cannot be told now', describeFailure(error));
      this.missing.clear();
      this.waitedFor.clear();
      this.disconnect();
    }
    if (this.stopped) this.disconnect();
    else this.timer = setTimeout(() => void this.tick(), this.client ? TICK_MS : RECONNECT_MS);
  }

  /** From the first lock on it is the session that workers are held and released on, and that ends when this fails. */
  private async connect(): Promise<Client> {
    const client = new Client({
      ...this.login.application,
      options: `${this.login.application.options} ${KEEP_ALIVE}`,
      application_name: 'cartwright workers',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
    });
    client.on('error', () => this.disconnect());
    await client.connect();
    this.client = client;
    await this.lock(client, [...this.workers]);
    return client;
  }

  /** Shared, because the session of before a lost connection may still hold it. */
  private async lock(client: Client, workers: string[]): Promise<void> {
    await client.query('SELECT pg_advisory_lock_shared($1, hashtext(worker)) FROM unnest($2::text[]) AS worker', [
      LIVES,
      workers,
    ]);
  }

  private async recover(client: Client): Promise<void> {
    const { rows } = await client.query<{ worker: string }>(
      `SELECT DISTINCT locked_by AS worker FROM graphile_worker.jobs
       WHERE locked_by IS NOT NULL AND NOT ${livesSql('locked_by')}`,
    );
    const missing = rows.map(({ worker }) => worker);
    const dead = missing.filter((worker) => this.missing.has(worker));
    this.missing = new Set(missing);
    if (dead.length === 0) return;
    await client.query('SELECT graphile_worker.force_unlock_workers($1)', [dead]);
    this.logger.warn(`Jobs of ${dead.length} dead workers are free again`);
    this.workersHere?.freed();
  }

  /**
   * A job that was given out and is not at work is on its way there, or its end is about to be noted. Whoever waits for an
   * answer of the database waits no longer than that (dropSilent): then it was lost.
   */
  private async findMislaid(client: Client): Promise<void> {
    const silentMs = this.config.databaseStatementTimeoutMs + 1_000;
    const { rows } = await client.query<{ given: string; worker: string }>(
      `SELECT id || ' ' || locked_at AS given, locked_by AS worker FROM graphile_worker.jobs
       WHERE locked_by = ANY ($1) AND id <> ALL ($2::bigint[])`,
      [[...this.workers], this.workersHere?.running() ?? []],
    );
    const now = performance.now();
    this.waitedFor = new Map(rows.map(({ given }) => [given, this.waitedFor.get(given) ?? now]));
    const mislaid = rows.filter(({ given }) => now - this.waitedFor.get(given)! > silentMs);
    for (const worker of new Set(mislaid.map(({ worker }) => worker))) this.workersHere?.mislaid(worker);
  }

  private disconnect(): void {
    const client = this.client;
    this.client = undefined;
    client?.end().catch(() => undefined);
  }
}
