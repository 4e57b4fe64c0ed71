import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BootError } from '../runtime/boot-error.js';
import { isAlive } from './processes.js';
import { run } from './account.js';
import { clusterOf } from './place.js';
/** The superuser and the database of the embedded server. */
export const NAME = 'cartwright';
const INITDB_OPTIONS = [
    `--username=${NAME}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin', // sorts alike on every system, and no upgrade of a C library can break an index
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
];
/**
 * The cluster at this place, made first when there is none. It is built under another name and renamed when complete,
 * so that whatever is called `cluster` is whole, and what a crash left half-made is thrown away.
 */
export async function clusterAt(place, binaries) {
    const folder = clusterOf(place.home);
    await removeLeftovers(place.home);
    if (!existsSync(folder))
        await make(folder, place, binaries);
    const password = await readFile(join(folder, 'password'), 'utf8').catch(() => {
        throw new BootError(`${folder} is not complete: put it back, or run "npm run reset" to start over`);
    });
    return { data: join(folder, 'data'), log: join(folder, 'server.log'), password: password.trim() };
}
/** Where to reach a database of this cluster's server. */
export function urlOf(cluster, port, database = NAME) {
    return `postgres://${NAME}:${cluster.password}@127.0.0.1:${port}/${database}`;
}
async function make(folder, { home, account }, binaries) {
    const stage = join(home, `half-made-${process.pid}-${randomUUID()}`);
    const password = join(stage, 'password');
    await mkdir(stage, { mode: 0o700 });
    await writeFile(password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    if (account)
        for (const path of [stage, password])
            await chown(path, account.uid, account.gid);
    const options = [...INITDB_OPTIONS, `--pwfile=${password}`, `--pgdata=${join(stage, 'data')}`];
    const { ok, output } = await run(binaries.initdb, options, account);
    if (!ok) {
        await rm(stage, { recursive: true, force: true });
        throw new BootError(`The embedded PostgreSQL could not be set up in ${home}: ${output.replaceAll('\n', ' ')}`);
    }
    await rename(stage, folder).catch(() => rm(stage, { recursive: true, force: true })); // another start was faster
    await sync(home);
}
/** Makes a rename in this folder survive a power cut. */
async function sync(folder) {
    if (process.platform === 'win32')
        return;
    const handle = await open(folder);
    await handle.sync().finally(() => handle.close());
}
async function removeLeftovers(home) {
    for (const name of await readdir(home)) {
        const pid = /^half-made-(\d+)-/.exec(name)?.[1];
        if (!pid || isAlive(Number(pid)))
            continue;
        await rm(join(home, name), { recursive: true, force: true, maxRetries: 3 });
    }
}
//# sourceMappingURL=cluster.js.map