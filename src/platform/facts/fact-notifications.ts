import { Injectable, Logger } from '@nestjs/common';
import { Client } from 'pg';
import { DatabaseLogin } from '../database/database-login.js';
import { dropSilent } from '../database/drop-silent.js';
import { describeFailure } from './failure.js';
import { CalmWarnings } from '../observability/calm-warnings.js';

const CHANNEL = 'cartwright_facts';
/** Milliseconds between two notifications of one process, and between two attempts to connect. */
const INTERVAL = 50;
const RECONNECT = 1_000;
/** How long a notification may stay unanswered: one after the other would wait behind it. */
const SILENCE = 5_000;

/**
 * Tells other processes that the log has grown, and hears it from them, on a connection of its own. The transaction
 * that appends never notifies: NOTIFY takes a lock of the whole cluster until its commit is on disk, which would send
 * all commits through one door.
 */
@Injectable()
export class FactNotifications {
  private client: Client | undefined;
  private reconnect: NodeJS.Timeout | undefined;
  private pending: NodeJS.Timeout | undefined;
  private sentAt = 0;
  private heard: () => void = () => undefined;
  private stopped = false;
  private readonly warnings = new CalmWarnings(new Logger('Facts'));

  constructor(private readonly login: DatabaseLogin) {}

  /** Calls `heard` whenever another process has appended facts. Connects in the background, again and again. */
  start(heard: () => void): void {
    this.heard = heard;
    void this.connect();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.reconnect);
    clearTimeout(this.pending);
    await this.client?.end().catch(() => undefined);
  }

  /** Tells the others, at once when the last time is long enough ago, else as soon as it is. */
  announce(): void {
    if (this.pending || !this.client || this.stopped) return;
    this.pending = setTimeout(() => void this.send(), Math.max(0, this.sentAt + INTERVAL - Date.now()));
  }

  private async send(): Promise<void> {
    this.pending = undefined;
    this.sentAt = Date.now();
    await this.client?.query(`NOTIFY ${CHANNEL}`).catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({
      ...this.login.application,
      application_name: 'cartwright facts',
      keepAlive: true,
      keepAliveInitialDelayMillis: 5_000,
      connectionTimeoutMillis: 5_000,
    });
    client.on('error', (error) => this.warnings.warn('Notifications lost', describeFailure(error)));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ processId }) => {
      if (processId !== (client as unknown as { processID: number }).processID) this.heard();
    });
    try {
      await client.connect();
      dropSilent(client, SILENCE);
      await client.query(`LISTEN ${CHANNEL}`);
      this.client = client;
      if (this.stopped) await client.end();
      else this.heard();
    } catch {
      await client.end().catch(() => undefined);
      this.lost(client);
    }
  }

  private lost(client: Client): void {
    if (this.client === client) this.client = undefined;
    if (this.stopped) return;
    clearTimeout(this.reconnect);
    this.reconnect = setTimeout(() => void this.connect(), RECONNECT);
  }
}
