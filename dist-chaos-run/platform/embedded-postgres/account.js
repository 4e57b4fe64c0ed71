import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { BootError } from '../runtime/boot-error.js';
/** What PostgreSQL's programs get to see of our environment: no PG* settings that mislead them, none of our secrets. */
export const PLAIN_ENVIRONMENT = { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: 'C' };
/** True when we are the superuser, whom PostgreSQL refuses. */
export const isRoot = () => process.getuid?.() === 0;
/** An existing system user for the server: `postgres` where there is one, else `nobody`. None is created. */
export async function unprivilegedAccount() {
    for (const name of ['postgres', 'nobody']) {
        const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
        if (uid.ok && gid.ok)
            return { uid: Number(uid.output), gid: Number(gid.output) };
    }
    throw new BootError('PostgreSQL refuses to run as root, and there is no user "postgres" or "nobody" to run it as: start as a plain user, or set DATABASE_URL');
}
/** The user whom a file or folder belongs to. */
export async function ownerOf(path) {
    const { uid, gid } = await stat(path);
    return { uid, gid };
}
/** Runs a program to its end, as the account when given. `output` is what it printed, trimmed (stderr when it failed). */
export function run(program, args, account) {
    const done = (resolve) => function finished(error, stdout, stderr) {
        resolve({ ok: !error, output: (error ? stderr || error.message : stdout).trim() });
    };
    return new Promise((resolve) => {
        try {
            execFile(program, args, { cwd: '/', env: PLAIN_ENVIRONMENT, ...account }, done(resolve));
        }
        catch (error) {
            resolve({ ok: false, output: error.message }); // not allowed to become that user
        }
    });
}
//# sourceMappingURL=account.js.map