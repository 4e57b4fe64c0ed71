import { Client } from 'pg';
import { BootError } from '../runtime/boot-error.js';
const OLDEST = 15;
/** Connects once before anything is built on it. Throws BootError, without the URL's password, when that cannot work. */
export async function checkDatabase(url) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    client.on('error', () => undefined);
    try {
        await client.connect();
        const { rows } = await client.query('SHOW server_version_num');
        const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
        if (version < OLDEST)
            throw new Error(`it is version ${version}, and the shop needs ${OLDEST} or newer`);
    }
    catch (error) {
        throw new BootError(`DATABASE_URL: this PostgreSQL cannot be used: ${reasonOf(error)}`);
    }
    finally {
        await client.end().catch(() => undefined);
    }
}
/** `localhost` fails once per address, with an empty message of its own. */
function reasonOf(error) {
    const first = error instanceof AggregateError ? error.errors[0] : error;
    return first.message;
}
//# sourceMappingURL=check-database.js.map