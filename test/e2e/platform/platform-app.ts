import { randomUUID } from 'node:crypto';
import { Global, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { ConfigModule } from '../../../src/platform/config/config.module.js';
import { loadConfig } from '../../../src/platform/config/load-config.js';
import { DatabaseModule } from '../../../src/platform/database/database.module.js';
import { WakeSignal } from '../../../src/platform/facts/wake-signal.js';
import { configureHttp, fastifyAdapter, nestOptions } from '../../../src/platform/http/configure-http.js';
import { HttpPlatformModule } from '../../../src/platform/http/http.module.js';
import { ObservabilityModule } from '../../../src/platform/observability/observability.module.js';
import { RuntimeModule } from '../../../src/platform/runtime/runtime.module.js';
import { SecurityModule } from '../../../src/platform/security/security.module.js';
import { Api } from '../../support/api.js';
import { databaseUrl, dropDatabase } from '../../support/test-database.js';

/** The platform alone, serving the controllers of one suite. */
export interface PlatformApp {
  url: string;
  api: Api;
  app: NestFastifyApplication;
  close(): Promise<void>;
}

@Global()
@Module({ providers: [WakeSignal], exports: [WakeSignal] })
class NoFacts {}

export async function createDatabase(): Promise<string> {
  const name = `platform_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: databaseUrl('postgres') });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return databaseUrl(name);
}

/** Boots one process of the platform; several may share a database. */
export async function startPlatform(
  controllers: Type[],
  env: Record<string, string> = {},
  database?: string,
): Promise<PlatformApp> {
  const url = database ?? (await createDatabase());
  const config = loadConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', CLOCK_HEADER: 'true', ...env, DATABASE_URL: url });

  @Module({
    imports: [
      ConfigModule.with(config),
      RuntimeModule,
      NoFacts,
      DatabaseModule,
      HttpPlatformModule,
      SecurityModule,
      ObservabilityModule,
    ],
    controllers,
  })
  class TestModule {}

  const app = await NestFactory.create<NestFastifyApplication>(TestModule, fastifyAdapter(config), {
    ...nestOptions,
    abortOnError: false,
  });
  await configureHttp(app, config);
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();
  return {
    url: address,
    api: new Api(address),
    app,
    close: async () => {
      await app.close();
      if (!database) await dropDatabase(url);
    },
  };
}
