import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from './account.js';
/** True while the process exists, whoever it belongs to. */
export function isAlive(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
/** The command line of a process; empty when it is gone, undefined when the system does not tell. */
export async function commandOf(pid) {
    if (process.platform === 'win32')
        return undefined;
    if (existsSync('/proc/self/cmdline'))
        return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    const { ok, output } = await run('ps', ['-o', 'args=', '-p', String(pid)]);
    return ok ? output : '';
}
/** False also for a zombie, which an idle `init` in a container may keep for a while. */
async function isRunning(pid) {
    return isAlive(pid) && (await commandOf(pid)) !== '';
}
/** Asks a PostgreSQL server to shut down fast; when it has not after `patience` ms, at once (it then recovers at its next start). */
export async function shutDown(pid, patience = 10_000) {
    for (const [signal, wait] of [
        ['SIGINT', patience],
        ['SIGQUIT', patience],
        ['SIGKILL', 1000],
    ]) {
        try {
            process.kill(pid, signal);
        }
        catch {
            return;
        }
        for (const until = Date.now() + wait; Date.now() < until; await sleep(20))
            if (!(await isRunning(pid)))
                return;
    }
}
//# sourceMappingURL=processes.js.map