import { createServer, type Server, type Socket } from 'node:net';
import { type AddressInfo } from 'node:net';

/** As much of a mail server as a client notices: it keeps what it accepts, and refuses recipients while told to. */
export class SmtpDouble {
  readonly messages: string[] = [];
  refusing = false;
  private held: { left: number; arrived: () => void; released: Promise<void> } | undefined;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => this.serve(socket));

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.sockets.forEach((socket) => socket.destroy());
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Keeps whoever sends a message waiting for an answer until `release`; `arrived` when so many wait. */
  hold(count: number): { arrived: Promise<void>; release: () => void } {
    let release!: () => void;
    const released = new Promise<void>((resolve) => (release = resolve));
    void released.then(() => (this.held = undefined));
    const arrived = new Promise<void>((resolve) => (this.held = { left: count, arrived: resolve, released }));
    return { arrived, release };
  }

  private async take(message: string): Promise<void> {
    this.messages.push(message);
    if (this.held && --this.held.left === 0) this.held.arrived();
    await this.held?.released;
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    let message: string | undefined;
    let rest = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 double');
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      const lines = (rest + data.toString()).split('\r\n');
      rest = lines.pop()!;
      for (const line of lines) {
        if (message !== undefined && line !== '.') message += `${line}\r\n`;
        else if (message !== undefined) {
          void this.take(message).then(() => say('250 taken'));
          message = undefined;
        } else if (line === 'DATA') {
          message = '';
          say('354 go on');
        } else if (line.startsWith('RCPT') && this.refusing) say(`550 no such mailbox: ${line}`);
        else say(line === 'QUIT' ? '221 bye' : '250 ok');
      }
    });
  }
}
