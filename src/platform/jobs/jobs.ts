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

/** A job to be added: what its handler gets, and how it is to be run. */
export interface NewJob extends AddJobOptions {
  readonly payload: object;
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
  add(name: string, payload: object = {}, options: AddJobOptions = {}): Promise<void> {
    return this.addAll(name, [{ payload, ...options }]);
  }

  /** Adds many jobs of one kind, as `add` does; of several with one key the last counts. One statement; for no jobs none. */
  async addAll(name: string, jobs: readonly NewJob[]): Promise<void> {
    const handler = this.handlers.all.get(name);
    if (!handler) throw new Error(`No handler is declared for the job ${name}.`);
    if (jobs.length === 0) return;
    const { maxAttempts } = handler.options;
    const specs = lastOfEachKey(jobs).map((job) => ({ maxAttempts, ...job }));
    await this.database.query('SELECT platform.add_jobs($1, $2::json)', [name, JSON.stringify(specs)]);
    this.transaction.afterCommit(() => this.runner.nudge());
  }

  /** Whether a job with that key waits for its turn or its next try, or is being tried and has further tries. */
  async isWaiting(key: string): Promise<boolean> {
    const sql = 'SELECT FROM graphile_worker.jobs WHERE key = $1 AND attempts < max_attempts';
    return (await this.database.query(sql, [key])).length > 0;
  }

  /** Runs every job that is due in this process until none is left, and answers how many ran, failed ones included. */
  async drain(): Promise<number> {
    return this.runner.drain();
  }
}

function lastOfEachKey(jobs: readonly NewJob[]): NewJob[] {
  const keyed = new Map(jobs.flatMap((job) => (job.key === undefined ? [] : [[job.key, job] as const])));
  return jobs.filter((job) => job.key === undefined || keyed.get(job.key) === job);
}
