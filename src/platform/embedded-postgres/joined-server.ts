import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { urlOf } from './cluster.js';
import { joinOrLaunch } from './join-or-launch.js';
import { type Launch } from './server.js';
import { REMOVED, SupervisedServer, type Voice } from './supervised-server.js';

/** Another process's server. When that process ends, its server does too: we then start it again at the same address. */
export class JoinedServer {
  readonly url: string;
  private heir?: SupervisedServer;
  private client?: Client;
  private stopping = false;
  private readonly watching: Promise<void>;

  constructor(
    private readonly how: Launch,
    private readonly voice: Voice,
  ) {
    this.url = urlOf(how.cluster, how.port);
    this.watching = this.watch().catch((error: Error) => voice.lost(error.message));
  }

  get owned(): boolean {
    return this.heir !== undefined;
  }

  /** Leaves the server alone, unless it has become ours. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.client?.end().catch(() => undefined);
    await this.watching;
    await this.heir?.stop();
  }

  private async watch(): Promise<void> {
    for (;;) {
      await this.untilItEnds();
      if (this.stopping) return;
      if (!existsSync(this.how.cluster.data)) return this.voice.lost(REMOVED);
      const { server } = await joinOrLaunch(this.how);
      if (!server) continue;
      this.heir = await SupervisedServer.of(server, this.how, this.voice);
      return this.voice.say('The process that looked after PostgreSQL has ended: this one does now');
    }
  }

  /** An open connection tells, also when the server crashes; who cannot connect looks again in a moment. */
  private async untilItEnds(): Promise<void> {
    const client = new Client({
      connectionString: urlOf(this.how.cluster, this.how.port, 'postgres'),
      application_name: 'cartwright-guest',
      keepAlive: true,
    });
    client.on('error', () => undefined); // the end that follows is what counts
    try {
      await client.connect();
      const ended = once(client, 'end');
      this.client = client;
      if (this.stopping) await client.end();
      await ended;
    } catch {
      await sleep(100);
    }
  }
}
