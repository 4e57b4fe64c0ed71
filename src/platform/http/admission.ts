import { Injectable } from '@nestjs/common';
import { type Counter } from 'prom-client';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { Metrics } from '../observability/metrics.js';
import { Overloaded } from './overloaded.js';

/** How often the queue is looked at, in milliseconds. */
export const LOOK_MS = 100;
const FEWER = 0.85;
const MORE = 1.05;

/**
 * How many requests may be at work at once, so that none of them waits long for the database: fewer as soon as one does,
 * and bit by bit more when none does. (Additive increase is too slow for a limit of hundreds; both ways are by a factor.)
 */
@Injectable()
export class Admission {
  private atWork = 0;
  private limit: number;
  private readonly refused: Counter;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    metrics: Metrics,
  ) {
    this.limit = config.maxRequestsInFlight;
    this.refused = metrics.counter('http_requests_shed_total', 'Requests refused for load');
    metrics.gauge('http_requests_in_flight', 'Requests that have not been answered yet', () => this.atWork);
    metrics.gauge('http_requests_limit', 'Requests that may be at work at once right now', () => this.limit);
  }

  /** True when nobody else should begin something that needs the database. */
  get isFull(): boolean {
    return this.atWork >= Math.floor(this.limit);
  }

  enter(): void {
    this.atWork++;
  }

  leave(): void {
    this.atWork--;
  }

  /** What a request that is not let in gets; counts it. */
  refusal(): Overloaded {
    this.refused.inc();
    return new Overloaded();
  }

  /** Call it every `LOOK_MS`. */
  look(): void {
    const { maxDatabaseWaitMs, maxRequestsInFlight, databasePoolSize } = this.config;
    const isSlow = this.database.longestWaitMs > maxDatabaseWaitMs;
    const limit = isSlow ? Math.min(this.limit, this.atWork) * FEWER : this.limit * MORE;
    this.limit = Math.min(Math.max(limit, databasePoolSize), maxRequestsInFlight);
  }
}
