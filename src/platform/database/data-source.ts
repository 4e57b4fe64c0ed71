import { Logger } from '@nestjs/common';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { type Pool } from 'pg';
import { type Config } from '../config/config.js';
import { applicationLogin } from './application-login.js';
import { APPLICATION_ROLE } from './application-role.js';
import { registeredMigrations } from './context-storage.js';
import { migrate } from './migrate.js';
import { watchConnections } from './watch-connections.js';

/** How long the shop waits for a connection while it starts; `Database.limitWaits` says what holds for its requests. */
const BOOT_PATIENCE_MS = 10_000;

/** TypeORM's options: one pool, limits on everything that could wait for ever, entities collected from the contexts. */
export function dataSourceOptions(config: Config): DataSourceOptions & { autoLoadEntities: true } {
  return {
    type: 'postgres',
    url: config.databaseUrl,
    applicationName: 'cartwright',
    poolSize: config.databasePoolSize,
    connectTimeoutMS: BOOT_PATIENCE_MS,
    parseInt8: true,
    entitySkipConstructor: true,
    autoLoadEntities: true,
    synchronize: false,
    migrationsTableName: 'migrations',
    installExtensions: false,
    extra: {
      statement_timeout: config.databaseStatementTimeoutMs,
      lock_timeout: config.databaseLockTimeoutMs,
      idle_in_transaction_session_timeout: config.databaseStatementTimeoutMs * 2,
      keepAlive: true,
      pipeline: true, // statements that do not wait for each other are sent at once: `Transaction.together`
    },
  };
}

/**
 * Brings every schema up to date as the owner, whom `DATABASE_URL` names, and answers the data source that the
 * application then uses: its connections run as `cartwright_app`. `SET ROLE` comes with the connection, so that
 * `RESET ROLE` leads back to it and not to the owner.
 */
export async function connectedDataSource(options: DataSourceOptions): Promise<DataSource> {
  const migrations = registeredMigrations();
  const isRestricted = await migratedAsOwner({ ...options, migrations });
  const { url, options: settings } = applicationLogin((options as { url: string }).url, isRestricted);
  const extra = { ...(options.extra as object), options: settings };
  const dataSource = new DataSource({ ...options, url, extra, migrations } as DataSourceOptions);
  await dataSource.initialize();
  watchConnections((dataSource.driver as unknown as { master: Pool }).master, silenceOf(options));
  return dataSource;
}

/** A migration may take its time, but makes nobody wait for long behind a lock that it waits for. */
async function migratedAsOwner(options: DataSourceOptions): Promise<boolean> {
  const extra = { ...(options.extra as object), statement_timeout: 0 };
  const owner = new DataSource({ ...options, extra, entities: [], poolSize: 2 } as DataSourceOptions);
  await owner.initialize();
  try {
    const isRestricted = await migrate(owner);
    if (!isRestricted) new Logger('Database').warn(UNRESTRICTED);
    return isRestricted;
  } finally {
    await owner.destroy();
  }
}

const UNRESTRICTED =
  `The user of DATABASE_URL may not create the role ${APPLICATION_ROLE}: the shop runs as the owner of its tables, and only ` +
  `triggers guard its journals. An administrator can change that: CREATE ROLE ${APPLICATION_ROLE}; GRANT ${APPLICATION_ROLE} TO the user`;

/** The server ends a statement at its time limit: who has not heard by a little later will not hear at all. */
function silenceOf({ extra }: DataSourceOptions): number {
  return (extra as { statement_timeout: number }).statement_timeout + 500;
}
