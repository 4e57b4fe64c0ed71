import { DataSource, type DataSourceOptions } from 'typeorm';
import { type Pool } from 'pg';
import { type Config } from '../config/config.js';
import { registeredMigrations } from './context-storage.js';
import { countStatements } from './database.js';
import { migrate } from './migrate.js';

/** TypeORM's options: one pool, limits on everything that could wait for ever, entities collected from the contexts. */
export function dataSourceOptions(config: Config): DataSourceOptions & { autoLoadEntities: true } {
  return {
    type: 'postgres',
    url: config.databaseUrl,
    applicationName: 'cartwright',
    poolSize: config.databasePoolSize,
    connectTimeoutMS: config.databaseAcquireTimeoutMs,
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
    },
  };
}

/** Connects, brings every schema up to date, and answers the data source that the application then uses. */
export async function connectedDataSource(options: DataSourceOptions): Promise<DataSource> {
  const dataSource = new DataSource({ ...options, migrations: registeredMigrations() });
  await dataSource.initialize();
  countStatements((dataSource.driver as unknown as { master: Pool }).master);
  await migrate(dataSource);
  return dataSource;
}
