import { Injectable } from '@nestjs/common';
import { Database, Transaction } from '../database/database.js';
import { JobHandlers } from './job-handlers.js';
import { JobRunner } from './job-runner.js';

/** How one job is to be run. */
export interface AddJobOptions {
  /** An unstarted job with the same key is replaced by this one. */
  readonly key?: string;
  /** Not before; at once unless stated. */
  readonly runAt?: Date;
  /** Instead of what the handler declares. */
  readonly maxAttempts?: number;
  /** Jobs of one queue run one after the other. */
  readonly queue?: string;
}

/** Work for later, and for the outside world. */
@Injectable()
export class Jobs {
  constructor(
    private readonly database: Database,
    private readonly transaction: Transaction,
    private readonly handlers: JobHandlers,
    private readonly runner: JobRunner,
  ) {}

  /** Adds a job in the running transaction: it exists if and only if its cause was committed. One statement. */
  async add(name: string, payload: object = {}, options: AddJobOptions = {}): Promise<void> {
    const handler = this.handlers.all.get(name);
    if (!handler) throw new Error(`No handler is declared for the job ${name}.`);
    await this.database.query('SELECT platform.add_job($1, $2::json, $3, $4, $5, $6)', [
      name,
      JSON.stringify(payload),
      options.queue ?? null,
      options.runAt ?? null,
      options.maxAttempts ?? handler.options.maxAttempts ?? null,
      options.key ?? null,
    ]);
    this.transaction.afterCommit(() => this.runner.nudge());
  }

  /** Runs every job that is due in this process until none is left, and answers how many ran, failed ones included. */
  async drain(): Promise<number> {
    return this.runner.drain();
  }
}
