import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../platform/embedded-postgres/free-port.js';
/** Starts a script with `PORT` and waits until `path` answers 200. */
export async function startChild(script, env, path) {
    const port = await freePort();
    const child = spawn(process.execPath, [script.pathname], {
        env: { ...process.env, ...env, PORT: String(port), HOST: '127.0.0.1' },
        stdio: ['ignore', 'ignore', 'inherit'],
    });
    const url = `http://127.0.0.1:${port}`;
    await answering(child, url + path);
    return {
        url,
        stop: async () => {
            if (child.exitCode !== null)
                return;
            const ended = once(child, 'exit');
            child.kill('SIGTERM');
            await ended;
        },
    };
}
async function answering(child, url) {
    for (let attempt = 0; attempt < 300; attempt++) {
        if (child.exitCode !== null)
            throw new Error(`${url}: the process ended with ${child.exitCode}`);
        const ok = await fetch(url).then((response) => response.ok, () => false);
        if (ok)
            return;
        await sleep(100);
    }
    throw new Error(`${url} does not answer`);
}
//# sourceMappingURL=children.js.map