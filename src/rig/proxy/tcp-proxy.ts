import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { type Faults, HEALTHY } from './faults.js';
import { Pipe } from './pipe.js';

/** A link that can be made worse: listens on a port of its own and connects to another on this machine. */
export class TcpProxy {
  private faults: Faults = HEALTHY;
  private readonly pairs = new Set<readonly [Socket, Socket]>();

  private constructor(
    private readonly server: Server,
    private readonly target: number,
    private readonly random: () => number,
  ) {
    server.on('connection', (client) => this.join(client));
  }

  static async to(target: number, random: () => number = Math.random): Promise<TcpProxy> {
    const server = createServer({ allowHalfOpen: true });
    const proxy = new TcpProxy(server, target, random);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Where an address leads through this link. */
  through(address: string): string {
    const url = new URL(address);
    url.port = String(this.port);
    return url.toString();
  }

  /** From now on, also on connections that are open. */
  set(faults: Faults): void {
    this.faults = faults;
  }

  heal(): void {
    this.set(HEALTHY);
  }

  /** Breaks every open connection with a reset. */
  reset(): void {
    [...this.pairs].flat().forEach((socket) => socket.resetAndDestroy());
  }

  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    [...this.pairs].flat().forEach((socket) => socket.destroy());
    await closed;
  }

  private join(client: Socket): void {
    if (this.faults.refused) return void client.resetAndDestroy();
    const upstream = connect({ port: this.target, host: '127.0.0.1', allowHalfOpen: true });
    const pair = [client, upstream] as const;
    this.pairs.add(pair);
    client.setNoDelay();
    upstream.setNoDelay();
    new Pipe(client, upstream, 'up', () => this.faults, this.random);
    new Pipe(upstream, client, 'down', () => this.faults, this.random);
    for (const [socket, other] of [pair, [upstream, client] as const]) {
      socket.on('error', () => this.broken(other));
      socket.on('close', () => this.closed(pair, socket, other));
    }
  }

  /** A reset does not cross a dead link either. */
  private broken(other: Socket): void {
    if (!this.faults.lost) other.resetAndDestroy();
  }

  private closed(pair: readonly [Socket, Socket], socket: Socket, other: Socket): void {
    if (other.destroyed) this.pairs.delete(pair);
    else if (!this.faults.lost && socket.readableEnded === false) other.destroy();
  }
}
