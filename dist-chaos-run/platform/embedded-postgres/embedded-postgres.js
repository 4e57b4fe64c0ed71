import { resolve } from 'node:path';
import { binariesFor } from './binaries.js';
import { clusterAt } from './cluster.js';
import { joinOrLaunch } from './join-or-launch.js';
import { JoinedServer } from './joined-server.js';
import { placeFor } from './place.js';
import { SupervisedServer } from './supervised-server.js';
/**
 * Starts a real PostgreSQL on 127.0.0.1, or joins the one that already runs on this folder. A server whose owner was
 * killed is shut down and started afresh, its data kept; one that dies under us, or ends with the process that looked
 * after it, is started again on its port.
 * Throws BootError when a person has to act.
 */
export async function startEmbeddedPostgres(options) {
    const { persistent, durable = true, port = 0, say = console.log, lost = say } = options;
    const place = await placeFor(resolve(options.folder));
    const binaries = await binariesFor(place.account);
    if (place.moved)
        say(`The server's user cannot reach ${options.folder}: the database is kept in ${place.home}`);
    const cluster = await clusterAt(place, binaries);
    const throwAway = persistent ? undefined : place.home;
    const launch = { cluster, postgres: binaries.postgres, port, durable, account: place.account, throwAway };
    const found = await joinOrLaunch(launch);
    const again = { ...launch, port: found.port };
    const voice = { say, lost };
    return found.server ? SupervisedServer.of(found.server, again, voice) : new JoinedServer(again, voice);
}
//# sourceMappingURL=embedded-postgres.js.map