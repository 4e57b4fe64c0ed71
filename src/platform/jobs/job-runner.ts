import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import {
  Logger as GraphileLogger,
  run,
  type Runner,
  runMigrations,
  runTaskListOnce,
  type WorkerEvents,
  type WorkerPool,
  type WorkerSharedOptions,
} from 'graphile-worker';
import { type Pool } from 'pg';
import { Config } from '../config/config.js';
import { DatabaseLogin } from '../database/database-login.js';
import { describeFailure } from '../facts/failure.js';
import { JobTasks } from './job-tasks.js';
import { queuePool } from './queue-pool.js';
import { WorkerLiveness } from './worker-liveness.js';
import { CalmWarnings } from '../observability/calm-warnings.js';

const CONCURRENCY = 4;
const RESTART_MS = 1_000;
/** A pool that has begun to end gets so long: graphile-worker itself gives its jobs 5 s. */
const ENDING_MS = 10_000;
/**
 * After so many failures in a row to get a job, a pool ends and another one begins. graphile-worker (0.17) asks for the
 * ids of its tasks once for each pool, and when that fails it keeps the failure: such a pool never gets a job.
 */
const MOST_FAILURES = 2 * CONCURRENCY;
/**
 * Unless it notes ends of jobs in batches, graphile-worker does not wait for the note, and a database that dies meanwhile
 * is an unhandled rejection. A batch tries again, and what it cannot note ends the pool, which `supervise` starts anew.
 */
const NOTED_IN_BATCHES = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/**
 * The next job of a named queue can be had once the end of the one before is noted, which graphile-worker (0.17) tells
 * nobody: the worker itself has looked too early by then, and idle ones poll each two seconds. So they look after so many
 * milliseconds, by which it is noted unless the database is slow.
 */
const NOTED_AFTER_MS = [10, 50, 250];

/** Runs this process's share of the jobs by graphile-worker, whatever happens to the database in between. */
@Injectable()
export class JobRunner implements OnModuleInit, BeforeApplicationShutdown {
  private readonly pool: Pool;
  private readonly options: WorkerSharedOptions;
  private readonly warnings = new CalmWarnings(new Logger('Jobs'));
  /** Each with what ends the wait for its own runner, and for no later one. */
  private readonly workerPools = new Map<WorkerPool, () => void>();
  private runner: Runner | undefined;
  private running: Promise<void> | undefined;
  private abandon: () => void = () => undefined;
  private stopped = false;

  constructor(
    private readonly config: Config,
    private readonly login: DatabaseLogin,
    private readonly tasks: JobTasks,
    private readonly liveness: WorkerLiveness,
  ) {
    this.pool = queuePool(config, login, { size: CONCURRENCY, warnings: this.warnings });
    this.options = { pgPool: this.pool, pollInterval: 2_000, logger: this.quietLogger(), events: this.events() };
  }

  /** Brings graphile-worker's schema up to date. Several processes may do so at once. */
  async onModuleInit(): Promise<void> {
    await this.login.change((pgPool) => runMigrations({ ...this.options, pgPool }));
  }

  /** Begins to run jobs, unless they are to be drained by hand or by other processes; called once every handler is in place. */
  async start(): Promise<void> {
    if (this.config.jobs === 'manual' || this.config.role === 'api') return;
    await this.liveness.start({
      running: () => [...this.tasks.running],
      freed: () => this.nudge(),
      mislaid: (worker) => this.replace(worker),
    });
    this.running = this.supervise();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.runner?.stop().catch(() => undefined);
    await this.running;
    await this.liveness.stop();
    await this.pool.end();
  }

  /** Tells idle workers of this process that there may be a job. */
  nudge(): void {
    for (const pool of this.workerPools.keys()) {
      try {
        pool.nudge(1);
      } catch {
        // a pool that ends has workers that are gone, which it takes for a mistake of ours
      }
    }
  }

  /** Runs what is due, one job after the other, and answers how many ran. */
  async drain(): Promise<number> {
    const client = await this.pool.connect();
    const before = this.tasks.ran;
    try {
      await runTaskListOnce(
        { ...this.options, noHandleSignals: true } as WorkerSharedOptions,
        this.tasks.list(),
        client,
      );
    } finally {
      client.release();
    }
    return this.tasks.ran - before;
  }

  /**
   * graphile-worker gives up for good when the database fails it in a bad moment; we start it again. It may not even end:
   * after a note that failed, its batch (0.17) counts one that succeeds twice, and then waits for itself for ever.
   */
  private async supervise(): Promise<void> {
    while (!this.stopped) {
      try {
        const taskList = this.tasks.list();
        const options = { ...this.options, concurrency: CONCURRENCY, noHandleSignals: true, preset: NOTED_IN_BATCHES };
        const abandoned = new Promise<void>((resolve) => (this.abandon = resolve));
        this.runner = await run(options, taskList, this.tasks.cronItems());
        if (this.stopped) this.runner.stop().catch(() => undefined);
        await Promise.race([this.runner.promise, abandoned]);
      } catch (error) {
        this.warnings.warn('Jobs cannot be run now', describeFailure(error));
      }
      if (!this.stopped) await sleep(RESTART_MS);
    }
  }

  /** A pool that ends gives back what it does not know of, too; `supervise` starts another. */
  private replace(worker: string): void {
    const pool = [...this.workerPools.keys()].find(({ id }) => id === worker);
    if (!pool) return;
    this.warnings.warn('Workers are replaced', 'a job was given to one that did not hear of it');
    endWorkers(pool);
  }

  private events(): WorkerEvents {
    const events: WorkerEvents = new EventEmitter();
    events.on('pool:create', ({ workerPool }) => {
      this.workerPools.set(workerPool, this.abandon);
      this.liveness.hold(workerPool.id);
      const ended = () => this.forget(workerPool);
      workerPool.promise.then(ended, ended);
    });
    events.on('pool:gracefulShutdown', ({ workerPool }) => {
      setTimeout(() => this.forget(workerPool)?.(), ENDING_MS).unref();
    });
    events.on('job:complete', ({ job }) => {
      if (job.job_queue_id !== null) NOTED_AFTER_MS.forEach((ms) => setTimeout(() => this.nudge(), ms).unref());
    });
    let failures = 0;
    for (const success of ['pool:create', 'job:start', 'worker:getJob:empty'] as const)
      events.on(success, () => (failures = 0));
    events.on('worker:getJob:error', ({ worker: { workerPool }, error }) => {
      this.warnings.warn('No job can be had now', describeFailure(error));
      if (++failures === MOST_FAILURES) endWorkers(workerPool);
    });
    return events;
  }

  /** What it still has locked is freed like a dead one's. Answers what ends the wait for it; undefined when it was forgotten before. */
  private forget(workerPool: WorkerPool): (() => void) | undefined {
    const abandon = this.workerPools.get(workerPool);
    if (this.workerPools.delete(workerPool)) this.liveness.release(workerPool.id);
    return abandon;
  }

  /** The queue's own troubles only: what happens to a job is logged by its task, without quoting values. */
  private quietLogger(): GraphileLogger {
    return new GraphileLogger((scope) => (level, message, meta) => {
      const isOfJob = scope.jobId !== undefined || meta?.['failure'] === true;
      if (isOfJob || (level !== 'error' && level !== 'warning')) return;
      this.warnings.warn('The queue', message.split('\n')[0] ?? '');
    });
  }
}

/** Lets workers finish their jobs and go. What fails meanwhile is told by the pool's own events. */
function endWorkers(pool: WorkerPool): void {
  Promise.resolve(pool.gracefulShutdown()).catch(() => undefined);
}
