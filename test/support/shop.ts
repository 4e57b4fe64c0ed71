import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { type Config } from '../../src/platform/config/config.js';
import { loadConfig } from '../../src/platform/config/load-config.js';
import { FactConsumers } from '../../src/platform/facts/fact-consumers.js';
import { configureHttp, fastifyAdapter, nestOptions } from '../../src/platform/http/configure-http.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { ServiceKeys } from '../../src/platform/security/service-keys.js';
import { Api } from './api.js';
import { cloneTemplate, dropDatabase } from './test-database.js';

/** A running shop on a database of its own, spoken to through HTTP. */
export interface Shop {
  url: string;
  /** Nobody in particular. */
  store: Api;
  /** A service key that may do everything. */
  admin: Api;
  /** Where this shop keeps its mailbox and files. */
  dataFolder: string;
  databaseUrl: string;
  /** For support code that must reach behind HTTP, such as harnesses of a single command. */
  app: NestFastifyApplication;
  /** Resolves when every fact told so far has been handled and every job that is due has run. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Nobody is refused for load: the test's own work shares the event loop and the machine. */
export const UNHURRIED = {
  MAX_EVENT_LOOP_LAG_MS: '3600000',
  MAX_DATABASE_WAIT_MS: '3600000',
  DATABASE_ACQUIRE_TIMEOUT_MS: '10000',
};

/** Boots the whole application, with `modules` of other teams; `env` overrides settings by their environment names. */
export async function startShop(env: Record<string, string> = {}, modules: DynamicModule[] = []): Promise<Shop> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'cartwright-test-'));
  const settings = {
    ...{ DATA_FOLDER: dataFolder, LOG_LEVEL: 'silent', JOBS: 'manual', CLOCK_HEADER: 'true' },
    ...UNHURRIED,
    ...env,
  };
  const databaseUrl = await cloneTemplate(async (url) => {
    const app = await boot({ ...settings, SEED_DEMO: 'false', DATABASE_URL: url });
    await app.close();
  });
  const app = await boot({ ...settings, DATABASE_URL: databaseUrl }, modules);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const { secret } = await app.get(ServiceKeys).create('tests', ['*']);

  return {
    url,
    store: new Api(url),
    admin: new Api(url, { authorization: `Bearer ${secret}` }),
    dataFolder,
    databaseUrl,
    app,
    settle: () => settle(app),
    close: async () => {
      await app.close();
      await dropDatabase(databaseUrl);
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The application as it starts on a database, migrated and initialised but not listening. */
export async function boot(
  env: Record<string, string>,
  modules: DynamicModule[] = [],
): Promise<NestFastifyApplication> {
  const config = loadConfig({ NODE_ENV: 'test', SEED_DEMO: 'false', ...env });
  const app = await NestFactory.create<NestFastifyApplication>(shopOf(config, modules), fastifyAdapter(config), {
    ...nestOptions,
    abortOnError: false,
  });
  await configureHttp(app, config);
  await app.init();
  return app;
}

/** `app.module.ts` with further lines. */
function shopOf(config: Config, modules: DynamicModule[]): DynamicModule {
  const shop = AppModule.with(config);
  return { ...shop, imports: [...(shop.imports ?? []), ...modules] };
}

/** Facts lead to jobs and jobs to facts: goes round until neither is left. */
async function settle(app: NestFastifyApplication): Promise<void> {
  do await app.get(FactConsumers).drain();
  while ((await app.get(Jobs).drain()) > 0);
}
