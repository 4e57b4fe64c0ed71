import { createHash } from 'node:crypto';
import { chown, mkdir, realpath } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BootError } from '../runtime/boot-error.js';
import { isRoot, ownerOf, run, unprivilegedAccount } from './account.js';
/** Where root puts what the server's user cannot reach below a closed folder. */
export const ELSEWHERE = '/var/lib/cartwright';
/**
 * Decides where the cluster for `folder` lies, and as whom its server runs. A plain user always gets the folder itself.
 * Root needs another user; when that user cannot reach the folder (a checkout below /root), the data goes to
 * /var/lib/cartwright, since opening somebody's folders is not ours to do. Data that exists decides over both.
 */
export async function placeFor(folder) {
    await make(dirname(folder));
    folder = await realPathOf(folder);
    if (!isRoot())
        return { home: await ownFolder(folder), moved: false };
    const elsewhere = elsewhereOf(folder);
    const existing = [folder, elsewhere].find((home) => existsSync(clusterOf(home)));
    if (existing)
        return { home: existing, account: await ownerOf(clusterOf(existing)), moved: existing !== folder };
    const account = await unprivilegedAccount();
    const home = (await canEnter(account, dirname(folder))) ? folder : elsewhere;
    await makeFor(account, home);
    return { home, account, moved: home !== folder };
}
/** The folder below `home` that holds one complete cluster: its data, its password, its log. */
export const clusterOf = (home) => join(home, 'cluster');
/** Every place where data for this folder may lie. */
export async function homesOf(folder) {
    const real = await realPathOf(folder).catch(() => folder);
    return [real, elsewhereOf(real)];
}
async function realPathOf(folder) {
    return join(await realpath(dirname(folder)), basename(folder));
}
/** Where root's data for this folder lies when the folder is out of the server's reach. */
function elsewhereOf(folder) {
    return join(ELSEWHERE, createHash('sha256').update(folder).digest('hex').slice(0, 16));
}
async function ownFolder(folder) {
    await make(folder);
    for (const path of [folder, clusterOf(folder)]) {
        if (!process.getuid || !existsSync(path) || (await ownerOf(path)).uid === process.getuid())
            continue;
        throw new BootError(`DATA_FOLDER: the database in ${folder} belongs to another user; start as that user, or take another folder`);
    }
    return folder;
}
async function make(folder) {
    await mkdir(folder, { recursive: true }).catch((error) => {
        throw new BootError(`DATA_FOLDER: got "${folder}", takes a folder that can be made and written (${error.message})`);
    });
}
async function makeFor(account, home) {
    await mkdir(dirname(home), { recursive: true });
    if (await mkdir(home, { recursive: true, mode: 0o755 }))
        await chown(home, account.uid, account.gid);
    if (await canEnter(account, home))
        return;
    throw new BootError(`The embedded PostgreSQL cannot use ${home}: user ${account.uid} may not enter it`);
}
async function canEnter(account, folder) {
    return (await run('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], account)).ok;
}
//# sourceMappingURL=place.js.map