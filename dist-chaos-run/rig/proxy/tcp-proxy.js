import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { HEALTHY } from './faults.js';
import { Pipe } from './pipe.js';
/** A link that can be made worse: listens on a port of its own and connects to another on this machine. */
export class TcpProxy {
    constructor(server, target, random) {
        this.server = server;
        this.target = target;
        this.random = random;
        /** Connections that were taken in so far. */
        this.accepted = 0;
        this.faults = HEALTHY;
        this.pairs = new Set();
        server.on('connection', (client) => this.join(client));
    }
    static async to(target, random = Math.random) {
        const server = createServer({ allowHalfOpen: true });
        const proxy = new TcpProxy(server, target, random);
        server.listen(0, '127.0.0.1');
        await once(server, 'listening');
        return proxy;
    }
    get port() {
        return this.server.address().port;
    }
    get open() {
        return this.pairs.size;
    }
    /** From now on, also on connections that are open. */
    set(faults) {
        this.faults = faults;
    }
    heal() {
        this.set(HEALTHY);
    }
    /** Breaks every open connection with a reset, or a share of them. */
    reset(share = 1) {
        const chosen = [...this.pairs].filter(() => share >= 1 || this.random() < share);
        chosen.flat().forEach((socket) => socket.resetAndDestroy());
        return chosen.length;
    }
    async close() {
        const closed = once(this.server, 'close');
        this.server.close();
        [...this.pairs].flat().forEach((socket) => socket.destroy());
        await closed;
    }
    join(client) {
        if (this.faults.refused)
            return void client.resetAndDestroy();
        this.accepted++;
        const upstream = connect({ port: this.target, host: '127.0.0.1', allowHalfOpen: true });
        const pair = [client, upstream];
        this.pairs.add(pair);
        client.setNoDelay();
        upstream.setNoDelay();
        new Pipe(client, upstream, 'up', () => this.faults, this.random);
        new Pipe(upstream, client, 'down', () => this.faults, this.random);
        for (const [socket, other] of [pair, [upstream, client]]) {
            socket.on('error', () => this.broken(other));
            socket.on('close', () => this.closed(pair, socket, other));
        }
    }
    /** A reset does not cross a dead link either. */
    broken(other) {
        if (!this.faults.lost)
            other.resetAndDestroy();
    }
    closed(pair, socket, other) {
        if (other.destroyed)
            this.pairs.delete(pair);
        else if (!this.faults.lost && socket.readableEnded === false)
            other.destroy();
    }
}
//# sourceMappingURL=tcp-proxy.js.map