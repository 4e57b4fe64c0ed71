import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Database } from '../database/database.js';
import { Drain } from './drain.js';
import { inTime } from './in-time.js';

/** Throws, or answers `false`, when the shop should get no traffic; may answer a few numbers worth showing. */
export type HealthCheck = () => Promise<boolean | void | Record<string, number | string>>;

/** What readiness says. */
export interface Health {
  status: 'ready' | 'not_ready' | 'draining';
  checks: Record<string, { status: 'up' | 'down'; [detail: string]: number | string }>;
}

const PATIENCE_MS = 2_000;

/** Whether this process can serve: the database, its migrations, and whatever other parts register. */
@Injectable()
export class HealthChecks {
  private readonly checks = new Map<string, HealthCheck>();
  private migrated = false;

  constructor(
    database: Database,
    private readonly dataSource: DataSource,
    private readonly drain: Drain,
  ) {
    this.register('database', async () => void (await database.query('SELECT 1')));
    this.register('migrations', () => this.migrationsDone());
  }

  register(name: string, check: HealthCheck): void {
    this.checks.set(name, check);
  }

  async read(): Promise<Health> {
    const results = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await outcome(check)] as const),
    );
    const allUp = results.every(([, { status }]) => status === 'up');
    const status = this.drain.isDraining ? 'draining' : allUp ? 'ready' : 'not_ready';
    return { status, checks: Object.fromEntries(results) };
  }

  /** Asked until they are done; they do not come undone. */
  private async migrationsDone(): Promise<boolean> {
    this.migrated ||= !(await this.dataSource.showMigrations());
    return this.migrated;
  }
}

async function outcome(check: HealthCheck): Promise<Health['checks'][string]> {
  try {
    const result = await inTime(PATIENCE_MS, check());
    return { status: result === false ? 'down' : 'up', ...(typeof result === 'object' && result) };
  } catch {
    return { status: 'down' };
  }
}
