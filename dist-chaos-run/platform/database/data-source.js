import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { APPLICATION_ROLE } from './application-role.js';
import { registeredMigrations } from './context-storage.js';
import { countStatements } from './database.js';
import { migrate } from './migrate.js';
/** TypeORM's options: one pool, limits on everything that could wait for ever, entities collected from the contexts. */
export function dataSourceOptions(config) {
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
/**
 * Brings every schema up to date as the owner, whom `DATABASE_URL` names, and answers the data source that the
 * application then uses: its connections run as `cartwright_app`. `SET ROLE` comes with the connection, so that
 * `RESET ROLE` leads back to it and not to the owner.
 */
export async function connectedDataSource(options) {
    const migrations = registeredMigrations();
    const isRestricted = await migratedAsOwner({ ...options, migrations });
    const extra = { ...options.extra, ...(isRestricted && { options: `-c role=${APPLICATION_ROLE}` }) };
    const dataSource = new DataSource({ ...options, extra, migrations });
    await dataSource.initialize();
    countStatements(dataSource.driver.master);
    return dataSource;
}
async function migratedAsOwner(options) {
    const owner = new DataSource({ ...options, entities: [], poolSize: 2 });
    await owner.initialize();
    try {
        const isRestricted = await migrate(owner);
        if (!isRestricted)
            new Logger('Database').warn(UNRESTRICTED);
        return isRestricted;
    }
    finally {
        await owner.destroy();
    }
}
const UNRESTRICTED = `The user of DATABASE_URL may not create the role ${APPLICATION_ROLE}: the shop runs as the owner of its tables, and only ` +
    `triggers guard its journals. An administrator can change that: CREATE ROLE ${APPLICATION_ROLE}; GRANT ${APPLICATION_ROLE} TO the user`;
//# sourceMappingURL=data-source.js.map