import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { type TestingModule } from '@nestjs/testing';
import pg from 'pg';
import { Config } from '../../../src/platform/config/config.js';
import { Database, Transaction } from '../../../src/platform/database/database.js';
import { type DatabaseLogin } from '../../../src/platform/database/database-login.js';
import { JobHandler, type JobRun } from '../../../src/platform/jobs/job-handler.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { queuePool } from '../../../src/platform/jobs/queue-pool.js';
import { livesSql } from '../../../src/platform/jobs/worker-liveness.js';
import { CalmWarnings } from '../../../src/platform/observability/calm-warnings.js';
import { emptyDatabase, startPlatform } from '../../support/platform.js';
import { dropDatabase } from '../../support/test-database.js';
import { asOwner, CUT_CONNECTIONS } from '../../support/owner.js';

@JobHandler({ name: 'test.greet', maxAttempts: 3 })
class Greet implements JobRun<{ name: string }> {
  readonly greeted: string[] = [];

  async run({ name }: { name: string }): Promise<void> {
    this.greeted.push(name);
    if (name === 'nobody') throw new Error('There is nobody called secret@example.com');
  }
}

/** A job that is at work until it is told to end. */
@JobHandler({ name: 'test.wait' })
class Wait implements JobRun {
  private begin: () => void = () => undefined;
  readonly begun = new Promise<void>((resolve) => (this.begin = resolve));
  end: () => void = () => undefined;

  async run(): Promise<void> {
    const ended = new Promise<void>((resolve) => (this.end = resolve));
    this.begin();
    await ended;
  }
}

@JobHandler({ name: 'test.tick', cron: '* * * * *' })
class Tick implements JobRun {
  async run(): Promise<void> {}
}

describe('jobs', () => {
  let url: string;
  let app: TestingModule;
  let greet: Greet;

  beforeAll(async () => {
    url = await emptyDatabase();
    app = await startPlatform(url, [Greet, Tick]);
    greet = app.get(Greet);
  });
  beforeEach(() => greet.greeted.splice(0));
  afterAll(async () => {
    await app.close();
    await dropDatabase(url);
  });

  it('runs what is due and answers how many ran', async () => {
    await app.get(Jobs).add('test.greet', { name: 'Ada' });
    await app.get(Jobs).add('test.greet', { name: 'Grace' });
    await app.get(Jobs).add('test.greet', { name: 'later' }, { runAt: new Date(Date.now() + 60_000) });
    expect(await app.get(Jobs).drain()).toBe(2);
    expect(await app.get(Jobs).drain()).toBe(0);
    expect(greet.greeted).toEqual(['Ada', 'Grace']);
  });

  it('adds a job if and only if its cause is committed, and without a NOTIFY', async () => {
    const heard: string[] = [];
    const listener = await app.get(Database).pool.connect();
    listener.on('notification', ({ channel }) => heard.push(channel));
    await listener.query('LISTEN "jobs:insert"');
    const add = async (name: string) => {
      await app.get(Jobs).add('test.greet', { name });
      if (name === 'undone') throw new Error('undone');
    };
    await expect(app.get(Transaction).run(() => add('undone'))).rejects.toThrow('undone');
    await app.get(Transaction).run(() => add('done'));
    await app.get(Jobs).drain();
    await listener.query('SELECT 1');
    listener.release(true);
    expect(greet.greeted).toEqual(['done']);
    expect(heard).toEqual([]);
  });

  it('replaces an unstarted job with the same key', async () => {
    await app.get(Jobs).add('test.greet', { name: 'first' }, { key: 'one' });
    await app.get(Jobs).add('test.greet', { name: 'second' }, { key: 'one' });
    await app.get(Jobs).drain();
    expect(greet.greeted).toEqual(['second']);
  });

  it('tries a failed job again later, says so once, and stores no message of its error', async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn');
    await app.get(Jobs).add('test.greet', { name: 'nobody' });
    const ran = await app.get(Jobs).drain();
    const warnings = [...warn.mock.calls];
    warn.mockRestore();
    expect(ran).toBe(1);
    expect(warnings).toEqual([[expect.stringMatching(/^test.greet \(job \d+\) failed at try 1 of 3: Error/)]]);
    const jobs = await app
      .get(Database)
      .query<{ last_error: string; max_attempts: number }>(
        'SELECT last_error, max_attempts FROM graphile_worker.jobs WHERE attempts = 1 AND run_at > now()',
      );
    expect(jobs).toMatchObject([{ max_attempts: 3 }]);
    expect(jobs[0]!.last_error).not.toContain('secret');
    expect(jobs[0]!.last_error).toContain('Greet.run');
  });

  it('refuses a job that nobody handles', async () => {
    await expect(app.get(Jobs).add('test.unknown')).rejects.toThrow('No handler');
  });

  it('runs jobs in the background at once, and goes on after its connections were cut', async () => {
    const background = await startPlatform(url, [Greet, Tick], { jobs: 'background' });
    const greeted = (name: string) => background.get(Greet).greeted.includes(name);
    try {
      const began = Date.now();
      await background.get(Jobs).add('test.greet', { name: 'Linus' });
      while (!greeted('Linus')) await sleep(5);
      expect(Date.now() - began).toBeLessThan(1_500);

      await asOwner(app, CUT_CONNECTIONS);
      await sleep(100);
      await app.get(Jobs).add('test.greet', { name: 'Barbara' });
      while (!greeted('Barbara') && Date.now() - began < 20_000) await sleep(20);
      expect(greeted('Barbara')).toBe(true);
    } finally {
      await background.close();
    }
  });

  it('works a named queue off without a pause after each of its jobs', async () => {
    const background = await startPlatform(url, [Greet, Tick], { jobs: 'background' });
    try {
      const names = Array.from({ length: 200 }, (_, n) => `guest ${n}`); // 100 s if workers only polled
      const greeted = () => background.get(Greet).greeted.filter((name) => name.startsWith('guest'));
      await background.get(Jobs).addAll('test.greet', names.map((name) => ({ payload: { name }, queue: 'guests' }))); // prettier-ignore
      while (greeted().length < names.length) await sleep(50);
      expect(new Set(greeted())).toEqual(new Set(names));
    } finally {
      await background.close();
    }
  });

  it('runs a job that was given to a worker that never heard of it', async () => {
    const background = await startPlatform(url, [Greet, Tick, Wait], {
      jobs: 'background',
      databaseStatementTimeoutMs: 500,
    });
    try {
      const { greeted } = background.get(Greet);
      const wait = background.get(Wait);
      await background.get(Jobs).add('test.wait');
      await wait.begun;
      await background.get(Jobs).add('test.greet', { name: 'mislaid' }, { runAt: new Date(Date.now() + 3_600_000) });
      await asOwner(
        background,
        `UPDATE graphile_worker._private_jobs SET run_at = now(), locked_at = now(),
           locked_by = (SELECT locked_by FROM graphile_worker.jobs WHERE task_identifier = 'test.wait')
         WHERE payload->>'name' = 'mislaid'`,
      );
      wait.end();
      for (const until = Date.now() + 30_000; !greeted.includes('mislaid') && Date.now() < until;) await sleep(100);
      expect(greeted).toContain('mislaid');
      await background.get(Jobs).add('test.greet', { name: 'next' });
      for (const until = Date.now() + 10_000; !greeted.includes('next') && Date.now() < until;) await sleep(20);
      expect(greeted).toContain('next');
    } finally {
      await background.close();
    }
  }, 60_000);

  it('keeps a pool whose note of a long job’s end takes its time', async () => {
    const background = await startPlatform(url, [Greet, Tick, Wait], {
      ...{ jobs: 'background', databaseStatementTimeoutMs: 5_000 },
    });
    let worker: string;
    const lives = async () => (await blocker.query<{ lives: boolean }>(`SELECT ${livesSql('$1::text')} AS lives`, [worker])).rows[0]!.lives; // prettier-ignore
    const blocker = new pg.Client({ connectionString: url });
    try {
      await blocker.connect();
      const wait = background.get(Wait);
      await background.get(Jobs).add('test.wait');
      await wait.begun;
      const OF_WAIT = `id IN (SELECT id FROM graphile_worker.jobs WHERE task_identifier = 'test.wait')`;
      const { rows } = await blocker.query<{ locked_by: string }>(
        `UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 minute' WHERE ${OF_WAIT} RETURNING locked_by`,
      );
      worker = rows[0]!.locked_by;
      await blocker.query('BEGIN');
      await blocker.query(`SELECT FROM graphile_worker._private_jobs WHERE ${OF_WAIT} FOR UPDATE`);
      expect(await lives()).toBe(true);
      wait.end();
      await sleep(4_000); // longer than a tick, and shorter than a statement may take
      await blocker.query('COMMIT');
      await sleep(3_500); // another tick
      expect(await lives()).toBe(true);
      expect(await app.get(Database).query(`SELECT FROM graphile_worker.jobs WHERE task_identifier = 'test.wait'`)).toEqual([]); // prettier-ignore
    } finally {
      await blocker.end();
      await background.close();
    }
  }, 60_000);

  it('takes a connection that is given back twice only once, and not from whoever has it by then', async () => {
    const login = { application: { connectionString: url, options: '' } } as DatabaseLogin;
    const pool = queuePool(app.get(Config), login, { size: 1, warnings: new CalmWarnings(new Logger('test')) });
    try {
      const first = await pool.connect();
      const { release } = first;
      release();
      const called = new Promise<[pg.PoolClient, () => void]>((resolve) =>
        pool.connect((_error, client, giveBack) => resolve([client!, giveBack])),
      );
      const [second, giveBack] = await called;
      release();
      let isThird = false;
      const third = pool.connect().then((client) => ((isThird = true), client));
      expect((await second.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
      expect(isThird).toBe(false);
      giveBack();
      giveBack();
      (await third).release();
    } finally {
      await pool.end();
    }
  });
});
