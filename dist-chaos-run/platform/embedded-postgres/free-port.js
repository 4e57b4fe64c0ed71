import { once } from 'node:events';
import { createServer } from 'node:net';
/** A TCP port of 127.0.0.1 that nobody listened on a moment ago. */
export async function freePort() {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    await new Promise((closed) => server.close(closed));
    return port;
}
//# sourceMappingURL=free-port.js.map