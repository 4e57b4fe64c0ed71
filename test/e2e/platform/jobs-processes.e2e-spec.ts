import { setTimeout as sleep } from 'node:timers/promises';
import { type TestingModule } from '@nestjs/testing';
import { Database } from '../../../src/platform/database/database.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { Child } from '../../support/child-process.js';
import { emptyDatabase, startPlatform } from '../../support/platform.js';
import { dropDatabase } from '../../support/test-database.js';
import { Burn, CREATE_TABLES } from './support/lamps.js';
import { asOwner } from '../../support/owner.js';

describe('jobs of a killed process', () => {
  let url: string;
  let app: TestingModule;

  beforeAll(async () => {
    url = await emptyDatabase();
    app = await startPlatform(url, [Burn]);
    await asOwner(app, CREATE_TABLES);
  });
  afterAll(async () => {
    await app.close();
    await dropDatabase(url);
  });

  const runs = () =>
    app.get(Database).query<{ job: string; process: number }>('SELECT job, process FROM runs ORDER BY at');

  it('resume within 30 seconds in another process, and only they (I23)', async () => {
    const doomed = await Child.start('test/e2e/platform/support/lamp-process.ts', [url, 'hang']);
    await app.get(Jobs).add('test.burn', { name: 'candle' });
    await doomed.printed('burning candle');
    const healthy = await startPlatform(url, [Burn], { jobs: 'background' });
    try {
      await sleep(6_000); // longer than a tick: the living keep their jobs
      expect(await runs()).toHaveLength(1);

      const killedAt = Date.now();
      await doomed.kill();
      while ((await runs()).length < 2) {
        expect(Date.now() - killedAt).toBeLessThan(30_000);
        await sleep(100);
      }
      await sleep(500);
      const [first, second, ...more] = await runs();
      expect(first!.process).not.toBe(process.pid);
      expect(second).toEqual({ job: 'candle', process: process.pid });
      expect(more).toEqual([]);
      const left = await app.get(Database).query('SELECT id FROM graphile_worker.jobs');
      expect(left).toEqual([]);
    } finally {
      await doomed.kill();
      await healthy.close();
    }
  }, 120_000);

  it('run in a process that could not ask for its tasks when it began (F8)', async () => {
    await asOwner(app, 'ALTER TABLE graphile_worker._private_tasks RENAME TO tasks_away');
    const late = await startPlatform(url, [Burn], { jobs: 'background' });
    try {
      await sleep(1_000);
      await asOwner(app, 'ALTER TABLE graphile_worker.tasks_away RENAME TO _private_tasks');
      await app.get(Jobs).add('test.burn', { name: 'lantern' });
      const begun = Date.now();
      while (!(await runs()).some(({ job }) => job === 'lantern')) {
        expect(Date.now() - begun).toBeLessThan(30_000);
        await sleep(100);
      }
    } finally {
      await late.close();
    }
  }, 60_000);
});
