import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startChild } from '../bench/children.js';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/embedded-postgres.js';
import { ServiceKeys } from '../platform/security/service-keys.js';
/** Starts an empty shop in a process of its own, on a durable embedded PostgreSQL in a temporary folder. */
export async function startOwnShop() {
    const folder = await mkdtemp(join(tmpdir(), 'cartwright-replay-'));
    const started = [() => rm(folder, { recursive: true, force: true })];
    const stop = async () => {
        for (const end of started.splice(0).reverse())
            await end();
    };
    try {
        const postgres = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), persistent: false });
        started.push(() => postgres.stop());
        const env = {
            ...{ NODE_ENV: 'development', LOG_LEVEL: 'warn', SEED_DEMO: 'false', CLOCK_HEADER: 'true' },
            ...{ DATABASE_URL: postgres.url, DATA_FOLDER: folder, JOBS: 'background' },
        };
        const child = await startChild(new URL('../main.js', import.meta.url), env, '/health/ready');
        started.push(() => child.stop());
        return { url: child.url, key: await serviceKey(postgres.url), stop };
    }
    catch (error) {
        await stop();
        throw error;
    }
}
async function serviceKey(databaseUrl) {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
    try {
        const keys = new ServiceKeys({ query: async (sql, values) => (await pool.query(sql, values)).rows });
        return (await keys.create('replay', ['*'])).secret;
    }
    finally {
        await pool.end();
    }
}
//# sourceMappingURL=own-shop.js.map