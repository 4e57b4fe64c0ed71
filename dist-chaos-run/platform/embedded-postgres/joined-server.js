import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { urlOf } from './cluster.js';
import { joinOrLaunch } from './join-or-launch.js';
import { REMOVED, SupervisedServer } from './supervised-server.js';
/** Another process's server. When that process ends, its server does too: we then start it again at the same address. */
export class JoinedServer {
    constructor(how, voice) {
        this.how = how;
        this.voice = voice;
        this.stopping = false;
        this.url = urlOf(how.cluster, how.port);
        this.watching = this.watch().catch((error) => voice.lost(error.message));
    }
    get owned() {
        return this.heir !== undefined;
    }
    /** Leaves the server alone, unless it has become ours. */
    async stop() {
        this.stopping = true;
        await this.client?.end().catch(() => undefined);
        await this.watching;
        await this.heir?.stop();
    }
    async watch() {
        for (;;) {
            await this.untilItEnds();
            if (this.stopping)
                return;
            if (!existsSync(this.how.cluster.data))
                return this.voice.lost(REMOVED);
            const { server } = await joinOrLaunch(this.how);
            if (!server)
                continue;
            this.heir = await SupervisedServer.of(server, this.how, this.voice);
            return this.voice.say('The process that looked after PostgreSQL has ended: this one does now');
        }
    }
    /** An open connection tells, also when the server crashes; who cannot connect looks again in a moment. */
    async untilItEnds() {
        const client = new Client({
            connectionString: urlOf(this.how.cluster, this.how.port, 'postgres'),
            application_name: 'cartwright-guest',
            keepAlive: true,
        });
        client.on('error', () => undefined); // the end that follows is what counts
        try {
            await client.connect();
            const ended = once(client, 'end');
            this.client = client;
            if (this.stopping)
                await client.end();
            await ended;
        }
        catch {
            await sleep(100);
        }
    }
}
//# sourceMappingURL=joined-server.js.map