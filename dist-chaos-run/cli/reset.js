import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, relative } from 'node:path';
import { loadConfig } from '../platform/config/load-config.js';
import { removeEmbeddedPostgres } from '../platform/embedded-postgres/remove.js';
import { BootError, messageOf } from '../platform/runtime/boot-error.js';
/** Starts over: removes the data folder with the embedded database in it. A database of yours is never touched. */
async function reset() {
    const { databaseUrl, dataFolder } = loadConfig();
    if (databaseUrl) {
        throw new BootError('DATABASE_URL is set: reset only removes the embedded database, never one of yours');
    }
    for (const precious of [process.cwd(), homedir(), import.meta.dirname]) {
        if (relative(dataFolder, precious).startsWith('..'))
            continue;
        throw new BootError(`DATA_FOLDER: ${dataFolder} contains ${precious} and is not removed`);
    }
    const hadDatabase = await removeEmbeddedPostgres(join(dataFolder, 'postgres'));
    if (!hadDatabase && !existsSync(dataFolder))
        return `Nothing to remove in ${dataFolder}`;
    if (!hadDatabase && !existsSync(join(dataFolder, 'demo-keys.json'))) {
        throw new BootError(`DATA_FOLDER: ${dataFolder} holds nothing of a shop and is not removed`);
    }
    await rm(dataFolder, { recursive: true, force: true });
    return `Removed ${dataFolder}; the next start begins with an empty database`;
}
await reset().then(console.log, (error) => {
    console.error(messageOf(error));
    process.exitCode = 1;
});
//# sourceMappingURL=reset.js.map