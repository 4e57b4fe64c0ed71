import { join } from 'node:path';
import { Command, Option } from 'commander';
import pg from 'pg';
import { loadConfig } from '../platform/config/load-config.js';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/embedded-postgres.js';
import { isUuid } from '../platform/http/uuid-param.js';
import { BootError, messageOf } from '../platform/runtime/boot-error.js';
import { wholeNumber } from '../platform/runtime/command-arguments.js';
import { type Scope, SCOPES } from '../platform/security/scopes.js';
import { ServiceKeys } from '../platform/security/service-keys.js';

/** Service keys from the command line: for the first key of all, and for operators. */
const program = new Command('keys').description('Create, list and revoke service keys (sk_...)');

program
  .command('create <name>')
  .description('Makes a key and shows its secret, once')
  .addOption(new Option('-s, --scope <scopes...>', 'what it may do').choices(SCOPES).makeOptionMandatory())
  .option('-d, --days <days>', 'how long it lives; for ever without', wholeNumber(1, 36_500))
  .action((name: string, { scope, days }: { scope: Scope[]; days?: number }) =>
    withKeys(async (keys) => {
      const expiresAt = days === undefined ? undefined : new Date(Date.now() + days * 86_400_000);
      const { id, secret } = await keys.create(name, scope, expiresAt);
      console.log(`id      ${id}\nsecret  ${secret}\nKeep the secret now: it is stored as a hash only.`);
    }),
  );

program
  .command('list')
  .description('Shows all keys, never their secrets')
  .action(() =>
    withKeys(async (keys) => {
      console.table(
        (await keys.list()).map(({ id, name, prefix, scopes, expires_at, revoked_at }) => ({
          id,
          name,
          key: `${prefix}...`,
          scopes: scopes.join(' '),
          expires: expires_at?.toISOString() ?? 'never',
          revoked: revoked_at?.toISOString() ?? '',
        })),
      );
    }),
  );

program
  .command('revoke <id>')
  .description('Ends a key; running processes notice within ten seconds')
  .action((id: string) =>
    withKeys(async (keys) => {
      if (!isUuid(id) || !(await keys.revoke(id))) throw new BootError(`There is no live key ${id}`);
      console.log(`Revoked ${id}`);
    }),
  );

/** Runs on the configured database, or on the embedded one, which is left running if it was. */
async function withKeys(work: (keys: ServiceKeys) => Promise<void>): Promise<void> {
  const { databaseUrl, dataFolder, databasePort } = loadConfig();
  const embedded = databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ folder: join(dataFolder, 'postgres'), port: databasePort, persistent: true });
  const pool = new pg.Pool({ connectionString: databaseUrl ?? embedded?.url, max: 1 });
  try {
    await work(new ServiceKeys({ query: async (sql, values) => (await pool.query(sql, values)).rows as never }));
  } catch (error) {
    const missing = (error as { code?: string }).code === '42P01';
    throw missing ? new BootError('This database holds no shop yet: run npm start once') : error;
  } finally {
    await pool.end();
    await embedded?.stop();
  }
}

await program.parseAsync().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
