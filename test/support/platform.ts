import { randomUUID } from 'node:crypto';
import { Module, type Provider, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import pg from 'pg';
import { ConfigModule } from '../../src/platform/config/config.module.js';
import { type Config } from '../../src/platform/config/config.js';
import { loadConfig } from '../../src/platform/config/load-config.js';
import { DatabaseModule } from '../../src/platform/database/database.module.js';
import { FactsModule } from '../../src/platform/facts/facts.module.js';
import { JobsModule } from '../../src/platform/jobs/jobs.module.js';
import { ObservabilityModule } from '../../src/platform/observability/observability.module.js';
import { AppLogger } from '../../src/platform/observability/app-logger.js';
import { RuntimeModule } from '../../src/platform/runtime/runtime.module.js';
import { databaseUrl } from './test-database.js';

/** A new, empty database on the tests' server; `dropDatabase` of test-database.ts removes it. */
export async function emptyDatabase(): Promise<string> {
  const name = `platform_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: databaseUrl('postgres') });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return databaseUrl(name);
}

/** A process without any context: the platform's data side and the given providers, booted on a database. */
export async function startPlatform(
  url: string,
  providers: Provider[] = [],
  settings: Partial<Config> = {},
  modules: Type[] = [],
): Promise<TestingModule> {
  @Module({ providers, exports: providers })
  class Context {}
  const config = loadConfig({ NODE_ENV: 'test', DATABASE_URL: url, LOG_LEVEL: 'silent', JOBS: 'manual' }).with(
    settings,
  );
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.with(config),
      RuntimeModule,
      DatabaseModule,
      ObservabilityModule,
      FactsModule,
      JobsModule,
      Context,
      ...modules,
    ],
  })
    .setLogger(new AppLogger(config))
    .compile();
  try {
    return await module.init();
  } catch (error) {
    await module.close();
    throw error;
  }
}
