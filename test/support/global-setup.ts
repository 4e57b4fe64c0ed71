import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import Module from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres } from '../../src/platform/embedded-postgres/embedded-postgres.js';

declare global {
  var testPostgres: EmbeddedPostgres | undefined;
}

const FOLDER = 'cartwright-test-postgres-';

/**
 * One PostgreSQL for the whole run, in a folder that goes with it: also when the run is killed, since the server's guard
 * then removes both. The workers inherit TEST_DATABASE_URL; a value given from outside is used as it is.
 */
export default async function globalSetup(): Promise<void> {
  if (process.env.TEST_DATABASE_URL) return;
  letJsMeanTs();
  const { startEmbeddedPostgres } = await import('../../src/platform/embedded-postgres/embedded-postgres.js');
  await removeLeftovers();
  const folder = join(tmpdir(), `${FOLDER}${process.pid}-${randomUUID()}`);
  globalThis.testPostgres = await startEmbeddedPostgres({ folder, persistent: false, durable: false });
  process.env.TEST_DATABASE_URL = globalThis.testPostgres.url;
}

/** What runs left that were killed before their server had started. */
async function removeLeftovers(): Promise<void> {
  const { isAlive } = await import('../../src/platform/embedded-postgres/processes.js');
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(FOLDER) || isAlive(parseInt(name.slice(FOLDER.length)))) continue;
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined); // another user's
  }
}

/** Jest loads this file by Node's `require`, where its own mapping of `.js` imports to `.ts` files does not apply. */
function letJsMeanTs(): void {
  type Resolve = (request: string, ...rest: unknown[]) => string;
  const loader = Module as unknown as { _resolveFilename: Resolve };
  const resolve = loader._resolveFilename;
  loader._resolveFilename = (request, ...rest) => {
    try {
      return resolve(request, ...rest);
    } catch (error) {
      if (!/^\..*\.js$/.test(request)) throw error;
      return resolve(request.replace(/js$/, 'ts'), ...rest);
    }
  };
}
