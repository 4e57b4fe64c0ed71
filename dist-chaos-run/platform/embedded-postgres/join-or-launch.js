import { setTimeout as sleep } from 'node:timers/promises';
import { BootError } from '../runtime/boot-error.js';
import { urlOf } from './cluster.js';
import { freePort } from './free-port.js';
import { shutDown } from './processes.js';
import { ownerOfServer } from './owner-mark.js';
import { runningServer } from './running-server.js';
import { DataInUse, launch, PortTaken } from './server.js';
/** How long another process may take to start, hand over or end the server on the same folder. */
const PATIENCE_MS = 60_000;
/**
 * Joins the server that runs on the cluster, or launches one. A running one whose owner died is shut down first. Two
 * processes may do this at once: PostgreSQL lets one of them have the data folder, the other then finds its server.
 */
export async function joinOrLaunch(how) {
    const { data } = how.cluster;
    for (const giveUp = Date.now() + PATIENCE_MS; Date.now() < giveUp; await sleep(100)) {
        const running = await runningServer(data);
        if (!running) {
            const launched = await tryLaunch(how);
            if (launched)
                return launched;
            continue;
        }
        const owner = running.ready ? await ownerOfServer(urlOf(how.cluster, running.port, 'postgres')) : 'unknown';
        if (owner === 'somebody')
            return { url: urlOf(how.cluster, running.port), port: running.port };
        if (owner === 'nobody')
            await shutDown(running.pid);
    }
    throw new BootError(`The PostgreSQL server of ${data} neither answers nor ends (its log: ${how.cluster.log})`);
}
/** Undefined when it is worth trying again. */
async function tryLaunch(how) {
    const port = how.port || (await freePort());
    try {
        const server = await launch({ ...how, port });
        return { url: urlOf(how.cluster, port), port, server };
    }
    catch (error) {
        if (error instanceof DataInUse || (error instanceof PortTaken && !how.port))
            return undefined;
        if (!(error instanceof PortTaken))
            throw error;
        throw new BootError(`DATABASE_PORT: got "${port}", which another program uses, takes a free port, or 0 for the next free one`);
    }
}
//# sourceMappingURL=join-or-launch.js.map