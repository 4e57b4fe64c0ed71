import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type Pool, type PoolClient } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { Carried } from '../runtime/carried.js';
import { failpoint } from '../runtime/failpoint.js';
import { longestWait } from './pool-queue.js';
import { inOneWrite } from './in-one-write.js';
import { isConsequence, isRetryable } from './postgres-errors.js';
import { forgetRemembered } from './remembered.js';
import { StatementNames } from './statement-names.js';

interface Running {
  readonly runner: QueryRunner;
  readonly client: PoolClient;
  readonly afterCommit: (() => void)[];
  /** It is being committed or rolled back, or is already. */
  over?: boolean;
}

/**
 * Transactions go by keys, so that values do not change how it is done best; without the setting PostgreSQL plans longer
 * statements anew each time, a twentieth of what it does for a checkout. Long lists of keys are to be joined (`unnest`):
 * `= ANY ($1)` is looked through for each row where no index serves it.
 */
const START = 'START TRANSACTION; SET LOCAL plan_cache_mode = force_generic_plan';

const running = new Carried<Running>();
const ATTEMPTS = 4;

/** The running transaction, if there is one. Throws when it has ended: its connection is somebody else's. */
function current(): Running | undefined {
  const transaction = running.value;
  if (transaction?.over) throw new Error('A statement came after the end of its transaction.');
  return transaction;
}

/**
 * SQL for everybody: statements join the running transaction by themselves, and use the pool outside of one.
 * Values are always parameters; text is never put together from input.
 */
@Injectable()
export class Database {
  private readonly names = new StatementNames();

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs one statement and answers its rows. `bigint` columns arrive as numbers, `jsonb` as values, times as `Date`.
   * Outside of a transaction it is one of its own, and starts over as that would.
   */
  async query<Row extends object = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const transaction = current();
    const name = values.length > 0 ? this.names.of(sql) : undefined; // without values it may be several commands
    const statement = { text: sql, values, name };
    if (transaction) return (await transaction.client.query<Row>(statement)).rows;
    return (await startingOver(() => this.pool.query<Row>(statement))).rows;
  }

  /** TypeORM's manager, bound to the running transaction when there is one. */
  get manager(): EntityManager {
    return running.value?.runner.manager ?? this.dataSource.manager;
  }

  /** The driver's pool, for the few who need a connection of their own (LISTEN, jobs, a journal that must not roll back). */
  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  /** From now on, who has waited for a connection for so long goes without. Until then the shop starts, and has patience. */
  limitWaits(milliseconds: number): void {
    this.pool.options.connectionTimeoutMillis = milliseconds; // the pool reads it for each wish
  }

  /** How long the first of those who want a connection has waited for it by now, in milliseconds. */
  get longestWaitMs(): number {
    return longestWait(this.pool);
  }
}

/** Several writes that stand or fall together. */
@Injectable()
export class Transaction {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction, or joins the one that is running. The outermost call commits, and starts over
   * (up to three more times) when PostgreSQL reports a deadlock or a serialisation failure; `work` must therefore not
   * leave the process: no gateway, no mail, no HTTP; and it makes its new aggregates itself, afresh each time.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    return running.value ? work() : startingOver(() => this.once(work));
  }

  /** True inside `run`. */
  get isRunning(): boolean {
    return running.value !== undefined;
  }

  /**
   * Does several things of one transaction that do not need each other's results: their statements are sent at once, in
   * this order where each sends its own at once, and cost one round trip. All have ended when this does; see `allEnded`.
   */
  async together(...works: (() => Promise<unknown>)[]): Promise<void> {
    const transaction = current();
    if (!transaction) return this.run(() => this.together(...works));
    await allEnded(inOneWrite(transaction.client, () => works.map(async (work) => work())));
  }

  /** Calls back once the running transaction has committed; at once outside of one. Not called after a rollback. */
  afterCommit(callback: () => void): void {
    const transaction = current();
    if (transaction) transaction.afterCommit.push(callback);
    else callback();
  }

  private async once<T>(work: () => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    let transaction: Running | undefined;
    try {
      const client = (await runner.connect()) as PoolClient;
      transaction = { runner, client, afterCommit: [] };
      Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 }); // what TypeORM does itself joins it
      const result = await this.started(transaction, work);
      await failpoint('transaction.before-commit');
      const { command } = await client.query('COMMIT');
      // PostgreSQL answers the COMMIT of a failed transaction with a silent rollback.
      if (command !== 'COMMIT') throw new Error('A statement failed and its error was kept quiet.');
      await failpoint('transaction.committed');
      transaction.afterCommit.forEach((callback) => callback());
      return result;
    } catch (error) {
      forgetRemembered();
      const client = transaction?.client;
      if (client?.getTransactionStatus() !== 'I') await client?.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /**
   * Does `work` in a transaction whose start is sent with the first statement, and has been answered when this ends. A
   * server that refuses the start (cancelled just then, out of memory) does what was sent with it on its own.
   */
  private async started<T>(transaction: Running, work: () => Promise<T>): Promise<T> {
    const { client } = transaction;
    const end = (): void => void (transaction.over = true);
    const [start, result] = inOneWrite(client, () => {
      const started = client.query(START).catch((error: unknown) => {
        end();
        throw error;
      });
      return [started, running.with(transaction, async () => work()).finally(end)] as const;
    });
    await allEnded([start, result]);
    return result;
  }
}

/** Waits for all. Throws what the first of them that failed has thrown, those last that only could not go on after another. */
async function allEnded(works: readonly Promise<unknown>[]): Promise<void> {
  const failures = (await Promise.allSettled(works)).filter((end) => end.status === 'rejected');
  const cause = failures.find(({ reason }) => !isConsequence(reason)) ?? failures[0];
  if (cause) throw cause.reason;
}

/** Does it again, a little later, when PostgreSQL has undone it for the sake of another: up to three times. */
async function startingOver<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !isRetryable(error)) throw error;
      await sleep(Math.random() * 20 * 2 ** attempt);
    }
  }
}
