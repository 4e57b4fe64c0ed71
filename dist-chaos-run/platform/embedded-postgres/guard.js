import { spawn } from 'node:child_process';
import { join } from 'node:path';
/**
 * Waits at the other end of a pipe. A line means that the server has ended properly; the pipe's end without one means
 * that the application was killed: shut the server down, and remove what was meant to be thrown away.
 */
const SCRIPT = `
read -r line && exit
kill -INT "$1" 2>/dev/null
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  [ -e "$2" ] && kill -0 "$1" 2>/dev/null || break
  sleep 0.5
done
[ -z "$3" ] || rm -rf "$3"
`;
/** Lets a small shell outlive us, so that not even `kill -9` of this process leaves the server behind. */
export function guard(server, data, throwAway = '') {
    if (process.platform === 'win32' || !server.pid)
        return;
    const shell = spawn('/bin/sh', ['-c', SCRIPT, 'cartwright-guard', String(server.pid), join(data, 'postmaster.pid'), throwAway], {
        cwd: '/',
        detached: true,
        stdio: ['pipe', 'ignore', 'ignore'],
    });
    shell.on('error', () => undefined); // without a guard, the next start deals with an orphan
    shell.stdin.on('error', () => undefined);
    shell.unref();
    server.once('exit', () => shell.stdin.end('ended\n'));
}
//# sourceMappingURL=guard.js.map