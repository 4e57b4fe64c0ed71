import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { commandOf, isAlive } from './processes.js';
/**
 * The server running on this data folder. A `postmaster.pid` that names a dead process stays for PostgreSQL, which then
 * looks for backends that outlived it; one whose process id now belongs to another program would block PostgreSQL, and goes.
 */
export async function runningServer(data) {
    const file = join(data, 'postmaster.pid');
    const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    const pid = Number(lines[0]);
    if (!pid || !isAlive(pid))
        return undefined;
    const command = await commandOf(pid);
    if (command !== undefined && !command.includes(data)) {
        if (command)
            await rm(file, { force: true });
        return undefined;
    }
    return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}
//# sourceMappingURL=running-server.js.map