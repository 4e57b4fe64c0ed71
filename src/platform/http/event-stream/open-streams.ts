import { type Socket } from 'node:net';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { Metrics } from '../../observability/metrics.js';
import { networkOf } from '../../security/network.js';
import { EventStream } from './event-stream.js';
import { StreamsFull, TooManyStreams } from './stream.errors.js';

/** How long clients wait before they connect again; spread, so that they do not all come at once after a restart. */
const RETRY_MS = { least: 1_000, most: 4_000 };
/** How often all streams are looked after, and how long a client may take nothing before it is dropped. */
const BEAT_MS = 15_000;
const STUCK_MS = 20_000;

/** Every event stream of this process: counted, kept alive, ended with it. */
@Injectable()
export class OpenStreams implements OnModuleDestroy {
  private readonly streams = new Set<EventStream>();
  private readonly ofAddress = new Map<string, number>();
  private readonly timer = setInterval(() => this.lookAfter(Date.now()), BEAT_MS).unref();
  private readonly logger = new Logger('Streams');
  private isEnding = false;

  constructor(
    private readonly config: Config,
    metrics: Metrics,
  ) {
    metrics.gauge('http_streams_open', 'Clients that listen to server-sent events', () => this.streams.size);
  }

  /** A new stream for the client at this address, which ends with its connection. Throws `TooManyStreams`, `StreamsFull`. */
  open(from: string, connection: Socket): EventStream {
    const address = networkOf(from);
    const { maxStreams, maxStreamsPerAddress } = this.config;
    if (this.isEnding || this.streams.size >= maxStreams) throw new StreamsFull();
    const already = this.ofAddress.get(address) ?? 0;
    if (already >= maxStreamsPerAddress) throw new TooManyStreams();
    this.ofAddress.set(address, already + 1);
    const stream = new EventStream(RETRY_MS.least + Math.random() * (RETRY_MS.most - RETRY_MS.least));
    this.streams.add(stream);
    const end = (): void => void stream.destroy(); // also before anything answers: a client may leave while it waits
    connection.once('close', end);
    stream.once('close', () => {
      connection.off('close', end);
      this.forget(stream, address);
    });
    stream.on('error', () => undefined); // the client is gone: it will come back by itself
    return stream;
  }

  /** Keeps connections alive, and drops clients that have taken nothing for long. */
  lookAfter(now: number): void {
    let dropped = 0;
    for (const stream of this.streams) {
      if (stream.stuckSince !== undefined && now - stream.stuckSince > STUCK_MS) {
        stream.destroy();
        dropped++;
      } else stream.beat();
    }
    if (dropped > 0) this.logger.log(`Dropped ${dropped} streams of clients that read nothing`);
  }

  /** The first of Nest's shutdown hooks: streams would hold the server open for ever, as would a client that reads nothing. */
  onModuleDestroy(): void {
    this.isEnding = true;
    clearInterval(this.timer);
    for (const stream of this.streams) {
      if (stream.stuckSince === undefined) stream.finish();
      else stream.destroy();
    }
  }

  private forget(stream: EventStream, address: string): void {
    this.streams.delete(stream);
    const left = (this.ofAddress.get(address) ?? 1) - 1;
    if (left > 0) this.ofAddress.set(address, left);
    else this.ofAddress.delete(address);
  }
}
