import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { NAME, urlOf } from './cluster.js';
import { joinOrLaunch } from './join-or-launch.js';
import { OwnerMark } from './owner-mark.js';
/** Why a server does not come back after a reset. */
export const REMOVED = 'PostgreSQL has ended, and its data has been removed';
/** Our own server: marked as looked after, started again on its port when it dies, and ended with us. */
export class SupervisedServer {
    constructor(server, how, voice) {
        this.server = server;
        this.how = how;
        this.voice = voice;
        this.owned = true;
        this.stopping = false;
        this.url = urlOf(how.cluster, how.port);
        this.mark = new OwnerMark(urlOf(how.cluster, how.port, 'postgres'));
    }
    /** Takes charge of a server that has just been launched; ends it again when that fails. */
    static async of(server, how, voice) {
        const supervised = new SupervisedServer(server, how, voice);
        try {
            await supervised.takeCharge();
        }
        catch (error) {
            await server.stop();
            throw error;
        }
        supervised.watching = supervised.watch();
        return supervised;
    }
    /** A fast shutdown: open transactions are rolled back, everything committed is kept. */
    async stop() {
        this.stopping = true;
        await this.mark.lift();
        await this.server.stop();
        await this.watching;
        if (this.how.throwAway)
            await rm(this.how.throwAway, { recursive: true, force: true, maxRetries: 3 });
    }
    /** The mark comes last: who sees it may rely on the database being there. */
    async takeCharge() {
        const client = new Client({ connectionString: urlOf(this.how.cluster, this.how.port, 'postgres') });
        await client.connect();
        try {
            const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [NAME]);
            if (rowCount === 0)
                await client.query(`CREATE DATABASE ${NAME}`);
        }
        finally {
            await client.end();
        }
        await this.mark.put();
    }
    async watch() {
        await this.untilGivenUp();
        await this.mark.lift();
    }
    async untilGivenUp() {
        for (;;) {
            await this.server.ended;
            if (this.stopping)
                return;
            if (!existsSync(this.how.cluster.data))
                return this.voice.lost(REMOVED);
            this.voice.say('PostgreSQL has ended unexpectedly; starting it again');
            try {
                if (!(await this.revive()))
                    return;
            }
            catch (error) {
                return this.voice.lost(error.message);
            }
        }
    }
    /** False when another process has taken the data over, or we are stopping. */
    async revive() {
        await sleep(500);
        if (this.stopping)
            return false;
        const { server } = await joinOrLaunch(this.how);
        if (!server)
            return false;
        this.server = server;
        if (this.stopping)
            await server.stop();
        return true;
    }
}
//# sourceMappingURL=supervised-server.js.map