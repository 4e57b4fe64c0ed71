import { once } from 'node:events';
import { createServer } from 'node:net';
import { BootError } from './boot-error.js';
/** Throws BootError when nobody could listen there now: better known before anything else has been started. */
export async function checkAddress(host, port) {
    const server = createServer().listen(port, host);
    await once(server, 'listening').catch((error) => {
        throw refusal(error, host, port);
    });
    await new Promise((closed) => server.close(closed));
}
/** Why it was not possible to listen there, in one line that names the variable. Other errors are answered as they are. */
export function refusal(error, host, port) {
    if (error.code === 'EADDRINUSE') {
        return new BootError(`PORT: got "${port}", which another program uses, takes a free port from 1 to 65535`);
    }
    if (error.code === 'EACCES') {
        return new BootError(`PORT: got "${port}", which this user may not listen on, takes a port from 1024 to 65535`);
    }
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') {
        return new BootError(`HOST: got "${host}", takes a name or an address of this machine`);
    }
    return error;
}
/** Where a program on this machine reaches what listens there. */
export function addressOf(host, port) {
    const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
    return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
//# sourceMappingURL=address.js.map