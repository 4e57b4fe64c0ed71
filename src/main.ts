import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { type Config } from './platform/config/config.js';
import { loadConfig } from './platform/config/load-config.js';
import { checkDatabase } from './platform/database/check-database.js';
import { startEmbeddedPostgres } from './platform/embedded-postgres/embedded-postgres.js';
import { configureHttp, fastifyAdapter, nestOptions } from './platform/http/configure-http.js';
import { addressOf, checkAddress, refusal } from './platform/runtime/address.js';
import { BootError, messageOf } from './platform/runtime/boot-error.js';
import { whenNpmEnds } from './platform/runtime/parent.js';
import { keepHeapSteady } from './platform/runtime/steady-heap.js';
import { welcome } from './welcome.js';

/** What has been started so far, and must end with the process: last started, first ended. */
const started: (() => Promise<unknown>)[] = [];
let ending = false;

async function boot(): Promise<void> {
  keepHeapSteady();
  const settings = loadConfig();
  const { host, port } = settings;
  await checkAddress(host, port);
  const config = await withDatabase(settings);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), fastifyAdapter(config), {
    ...nestOptions,
    abortOnError: false,
  });
  started.push(() => withinLimit(app.close(), config.shutdownTimeoutMs));
  await configureHttp(app, config);
  await app.listen(port, host).catch((error: NodeJS.ErrnoException) => Promise.reject(refusal(error, host, port)));
  if (config.nodeEnv === 'development') console.log(welcome(config));
  else new Logger('Shop').log(`Open at ${addressOf(host, port)}`);
}

/** The configured database, or else our own. */
async function withDatabase(config: Config): Promise<Config> {
  if (config.databaseUrl) {
    await checkDatabase(config.databaseUrl);
    return config;
  }
  const folder = join(config.dataFolder, 'postgres');
  const lost = (why: string) => fail(new BootError(why));
  const postgres = await startEmbeddedPostgres({ folder, port: config.databasePort, persistent: true, lost });
  started.push(() => postgres.stop());
  return config.with({ databaseUrl: postgres.url });
}

async function withinLimit(closing: Promise<void>, milliseconds: number): Promise<void> {
  const late = sleep(milliseconds, 'late', { ref: false });
  if ((await Promise.race([closing, late])) === 'late') new Logger('Shutdown').warn(`Cut off after ${milliseconds} ms`);
}

/** Ends what was started and then the process. A second signal meanwhile ends it at once. */
async function end(exitCode: number): Promise<void> {
  if (ending) return;
  ending = true;
  for (const stop of started.reverse()) {
    await stop().catch((error: unknown) => new Logger('Shutdown').error(messageOf(error)));
  }
  process.exit(exitCode);
}

function fail(error: unknown): void {
  console.error(messageOf(error));
  void end(1);
}

process.once('SIGTERM', () => void end(0));
process.once('SIGINT', () => void end(0));
whenNpmEnds(() => void end(0));
process.on('unhandledRejection', fail);
process.on('uncaughtException', fail);
await boot().catch(fail);
