import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { clusterOf, homesOf } from './place.js';
import { shutDown } from './processes.js';
import { runningServer } from './running-server.js';
/**
 * Removes the database kept for this folder, wherever it lies, after ending a server that still runs on it. The data is
 * renamed first, so that a shop that still runs does not start the server again. Answers whether there was one.
 */
export async function removeEmbeddedPostgres(folder) {
    let found = false;
    for (const home of await homesOf(resolve(folder))) {
        const cluster = clusterOf(home);
        if (existsSync(cluster)) {
            found = true;
            const running = await runningServer(join(cluster, 'data'));
            await rename(cluster, join(home, `half-made-${process.pid}-${randomUUID()}`));
            if (running)
                await shutDown(running.pid);
        }
        await rm(home, { recursive: true, force: true, maxRetries: 3 });
    }
    return found;
}
//# sourceMappingURL=remove.js.map