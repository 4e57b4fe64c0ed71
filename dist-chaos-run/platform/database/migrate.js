import { grantToApplication, makeApplicationRole } from './application-role.js';
/** Any constant will do, as long as nobody else in this database locks the same one. */
const MIGRATION_LOCK = 4_702_111_234;
/**
 * Runs the migrations that are missing, each in its own transaction, and lets the application use what they made. Several
 * processes may start at once: one migrates, the others wait for it and then find nothing to do. False when this server
 * has no role of its own for the application, which then runs as the owner.
 */
export async function migrate(owner) {
    const runner = owner.createQueryRunner();
    const client = (await runner.connect());
    try {
        return await inTurn(client, async () => {
            await owner.runMigrations({ transaction: 'each' });
            const isRestricted = await makeApplicationRole(client);
            if (isRestricted)
                await grantToApplication(client);
            return isRestricted;
        });
    }
    finally {
        await runner.release();
    }
}
/** Keeps all other processes from changing the schema meanwhile. */
export async function inTurn(client, work) {
    try {
        await client.query('SET lock_timeout = 0; SET statement_timeout = 0');
        await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
        return await work();
    }
    finally {
        await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
        await client.query('RESET lock_timeout; RESET statement_timeout').catch(() => undefined);
    }
}
//# sourceMappingURL=migrate.js.map