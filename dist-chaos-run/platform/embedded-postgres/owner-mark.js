import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
/** Any constant; it is only ever locked in the cluster's own `postgres` database. */
const OWNER_LOCK = 1;
/**
 * Tells other processes that this one looks after a server: a lock held by an open connection, which cannot outlive us
 * as a file with a process id would. When a crash of the server ends the connection, the mark is put up again.
 */
export class OwnerMark {
    constructor(url) {
        this.url = url;
        this.lifted = false;
    }
    async put() {
        const client = new Client({ connectionString: this.url, application_name: 'cartwright-owner', keepAlive: true });
        client.on('error', () => undefined); // the end that follows is what counts
        await client.connect();
        await client.query('SELECT pg_advisory_lock($1)', [OWNER_LOCK]);
        this.client = client.once('end', () => void this.putAgain());
    }
    async lift() {
        this.lifted = true;
        await this.client?.end().catch(() => undefined);
    }
    async putAgain() {
        while (!this.lifted) {
            await sleep(300, undefined, { ref: false });
            const done = await this.put().then(() => true, () => false);
            if (done)
                return;
        }
    }
}
/**
 * Who looks after a running server: `somebody`, `nobody` (its owner died), or `unknown` while it does not answer or has
 * just started and its owner may not have marked it yet.
 */
export async function ownerOfServer(url) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    try {
        await client.connect();
        const { rows } = await client.query(`SELECT pg_try_advisory_lock($1) AS free, now() - pg_postmaster_start_time() > interval '5 seconds' AS settled`, [OWNER_LOCK]);
        if (!rows[0]?.free)
            return 'somebody';
        return rows[0].settled ? 'nobody' : 'unknown';
    }
    catch {
        return 'unknown';
    }
    finally {
        await client.end().catch(() => undefined);
    }
}
//# sourceMappingURL=owner-mark.js.map