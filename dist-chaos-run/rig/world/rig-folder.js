import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../../platform/embedded-postgres/processes.js';
const NAME = 'cartwright-rig-';
/** A folder for one world, gone with this process at the latest. What rigs left that were killed themselves goes first. */
export async function rigFolder() {
    for (const name of await readdir(tmpdir())) {
        const owner = Number(/^cartwright-rig-(\d+)-/.exec(name)?.[1]);
        if (!owner || isAlive(owner))
            continue;
        await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined); // another user's
    }
    const folder = await mkdtemp(join(tmpdir(), `${NAME}${process.pid}-`));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    return folder;
}
//# sourceMappingURL=rig-folder.js.map