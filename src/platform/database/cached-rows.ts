import { Logger } from '@nestjs/common';
import { describeFailure } from '../facts/failure.js';
import { CalmWarnings } from '../observability/calm-warnings.js';
import { newId } from '../runtime/new-id.js';
import { inScope } from '../runtime/scope.js';
import { type Database } from './database.js';

/** Nobody tries again before, after a read that failed. */
const RETRY_MS = 1000;

/**
 * A small table, or what a statement makes of it, in the memory of this process for those who may not ask the database
 * each time. Reads go one after the other, so that what was read last is what stays. One that fails leaves what was known,
 * and is tried again by whoever asks next.
 */
export class CachedRows<Row extends object> {
  private readonly warnings = new CalmWarnings(new Logger('Database'));
  private known: readonly Row[] = [];
  private staleAt = 0;
  /** Settled once no read is under way; never rejected. */
  private running: Promise<unknown> = Promise.resolve();
  /** The read that begins then. */
  private next: Promise<void> | undefined;

  /** `maxAgeMs`: what is older is read anew, as other processes may have changed it. */
  constructor(
    private readonly database: Pick<Database, 'pool'>,
    private readonly sql: string,
    private readonly maxAgeMs: number,
  ) {}

  /** What is known, at once: nobody waits here, and no statement is the caller's. None before the first read. */
  get rows(): readonly Row[] {
    if (Date.now() >= this.staleAt) this.renew();
    return this.known;
  }

  /**
   * Resolves once the rows are at least as new as this call: a read that is under way may have looked before. In a
   * transaction its own changes are not seen yet. Rejects when they cannot be read.
   */
  refresh(): Promise<void> {
    return (this.next ??= this.readNext());
  }

  /**
   * For whoever has just committed a change: resolves once it is known here. While that cannot be read it is tried again by
   * whoever asks next, and the change stands all the same. Never rejects.
   */
  catchUp(): Promise<void> {
    return this.refresh().catch((error: unknown) => this.warn(error));
  }

  /** Has them read anew without waiting for it: by those who hear of a change. */
  renew(): void {
    this.staleAt = Date.now() + RETRY_MS;
    void this.catchUp();
  }

  private warn(error: unknown): void {
    this.warnings.warn('What is kept in memory cannot be read anew', describeFailure(error));
  }

  private async readNext(): Promise<void> {
    await this.running;
    this.next = undefined;
    const reading = this.read();
    this.running = reading.catch(() => undefined);
    return reading;
  }

  /** On a connection and in a scope of its own: whoever happens to ask neither lends a transaction nor counts it as theirs. */
  private async read(): Promise<void> {
    const startedAt = Date.now();
    try {
      const { rows } = await inScope({ id: newId() }, () => this.database.pool.query<Row>(this.sql));
      this.known = rows;
      this.staleAt = startedAt + this.maxAgeMs;
    } catch (error) {
      this.staleAt = Date.now() + RETRY_MS;
      throw error;
    }
  }
}
