import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../platform/embedded-postgres/embedded-postgres.js';
import { runningServer } from '../../platform/embedded-postgres/running-server.js';
const run = promisify(execFile);
/** A PostgreSQL of the rig's own, as durable as in production, that can be killed and comes back by itself. */
export class DatabaseServer {
    constructor(postgres, data, 
    /** What the server says of its own settings and version. */
    facts) {
        this.postgres = postgres;
        this.data = data;
        this.facts = facts;
    }
    static async start(folder) {
        const postgres = await startEmbeddedPostgres({ folder, persistent: false, say: () => undefined });
        const facts = await withClient(postgres.url, async (client) => {
            const names = [
                'data_directory',
                'server_version',
                'fsync',
                'full_page_writes',
                'synchronous_commit',
                'data_checksums',
            ];
            const { rows } = await client.query('SELECT name, setting FROM pg_settings WHERE name = ANY($1)', [names]);
            return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
        });
        for (const name of ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums']) {
            if (facts[name] !== 'on')
                throw new Error(`The rig's PostgreSQL has ${name} ${facts[name]}`);
        }
        return new DatabaseServer(postgres, facts['data_directory'], facts);
    }
    get url() {
        return this.postgres.url;
    }
    get port() {
        return Number(new URL(this.url).port);
    }
    /** Kills the postmaster and every backend at once, as a power cut would; the server is started again by its owner. */
    async kill() {
        const running = await runningServer(this.data);
        if (!running)
            return;
        const backends = await childrenOf(running.pid);
        for (const pid of [running.pid, ...backends])
            killHard(pid);
    }
    /** Resolves when the server takes connections again. */
    async ready(patience = 60_000) {
        for (const until = Date.now() + patience; Date.now() < until; await sleep(50)) {
            const up = await withClient(this.url, async (client) => client.query('SELECT 1')).then(() => true, () => false);
            if (up)
                return;
        }
        throw new Error('The rig’s PostgreSQL does not come back');
    }
    async stop() {
        await this.postgres.stop();
    }
}
/** Runs work on a connection of its own. */
export async function withClient(url, work) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'rig' });
    client.on('error', () => undefined);
    await client.connect();
    try {
        return await work(client);
    }
    finally {
        await client.end().catch(() => undefined);
    }
}
async function childrenOf(parent) {
    const pairs = existsSync('/proc/self/stat') ? await fromProc() : await fromPs();
    return pairs.flatMap(([pid, ppid]) => (ppid === parent ? [pid] : []));
}
/** `pid (name) state ppid ...`; the name may hold anything, so the last parenthesis counts. */
async function fromProc() {
    const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
    const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')));
    return stats.map((stat, index) => [Number(pids[index]), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]);
}
async function fromPs() {
    const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=']);
    return stdout
        .trim()
        .split('\n')
        .map((line) => line.trim().split(/\s+/).map(Number));
}
function killHard(pid) {
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
        // it has ended by itself
    }
}
//# sourceMappingURL=database-server.js.map