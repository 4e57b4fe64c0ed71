import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { type WebhookMessage } from '../../src/contexts/payments/contract/gateway-news.js';
import { type Moved, type StagedFault } from '../support/gateway-contract.js';

interface Asked {
  token?: string;
  kind?: 'capture' | 'refund' | 'void';
  payment?: string;
  amount: number;
  currency?: string;
}
interface Entry {
  state: 'done' | 'refused';
  reason?: string;
  asked: Asked;
}

/** The other company of the worked example: keeps what it did, acts once for a key, and fails when told to. */
export class AcmeServer {
  static readonly SECRET = 'acme-secret';
  private readonly entries = new Map<string, Entry>();
  private readonly faults: StagedFault[] = [];
  private readonly server = createServer((request, response) => void this.serve(request, response));

  static async start(): Promise<AcmeServer> {
    const acme = new AcmeServer();
    acme.server.listen(0, '127.0.0.1');
    await once(acme.server, 'listening');
    return acme;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  failNext(fault: StagedFault): void {
    this.faults.push(fault);
  }

  moved(payment: string): Moved[] {
    const currency = this.entries.get(payment)?.asked.currency ?? '';
    return [...this.entries]
      .filter(([key, { state, asked }]) => state === 'done' && (key === payment || asked.payment === payment))
      .map(([, { asked }]) => ({ kind: asked.kind ?? 'authorization', amount: asked.amount, currency }));
  }

  message(key: string, how?: string): WebhookMessage {
    const receivedAt = new Date();
    const time = new Date(receivedAt.getTime() - (how === 'old' ? 3_600_000 : 0)).toISOString();
    const body = JSON.stringify({ id: `event-${key}`, type: 'paid', key });
    const secret = how === 'other_secret' ? 'of somebody else' : AcmeServer.SECRET;
    const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
    const headers = how === 'unsigned' ? {} : { 'acme-time': time, 'acme-signature': signature };
    return { body: Buffer.from(how === 'altered' ? body.replace('paid', 'lost') : body), headers, receivedAt };
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const key = decodeURIComponent(request.url!.split('/').at(-1)!);
    const isPut = request.method === 'PUT';
    const fault = isPut ? this.faults.shift() : undefined;
    const asked = isPut ? ((await json(request)) as Asked) : undefined;
    if (fault === 'timeout_before') return;
    if (asked && !this.entries.has(key)) this.entries.set(key, { ...this.judge(asked), asked });
    if (fault === 'timeout_after') return;
    if (fault === 'error_after') return void response.writeHead(500).end();
    const entry = this.entries.get(key);
    response.writeHead(entry ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(entry ?? {}));
  }

  private judge({ token, kind, payment, amount }: Asked): Omit<Entry, 'asked'> {
    if (!kind) return token === 'acme-broke' ? { state: 'refused', reason: 'no_money' } : { state: 'done' };
    const sum = (what: Moved['kind']) =>
      this.moved(payment!).reduce((total, one) => total + (one.kind === what ? one.amount : 0), 0);
    const held = sum('authorization') - sum('capture') - sum('void');
    const most = kind === 'refund' ? sum('capture') - sum('refund') : held;
    return amount <= most ? { state: 'done' } : { state: 'refused', reason: `too_much_to_${kind}` };
  }
}
