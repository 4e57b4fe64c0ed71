import { type TestingModule } from '@nestjs/testing';
import pg from 'pg';
import { livesSql, WorkerLiveness } from '../../../src/platform/jobs/worker-liveness.js';
import { emptyDatabase, startPlatform } from '../../support/platform.js';
import { dropDatabase } from '../../support/test-database.js';

const LOCK = `(20311, hashtext('first'))`;

describe('the lives of workers', () => {
  let url: string;
  let app: TestingModule;
  let liveness: WorkerLiveness;
  let other: pg.Client;
  let started: Promise<void>;
  /** Its first worker's lock is somebody else's, so that the session stays in the middle of its beginning. */
  beforeEach(async () => {
    url = await emptyDatabase();
    app = await startPlatform(url);
    other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query(`SELECT pg_advisory_lock${LOCK}`);
    liveness = app.get(WorkerLiveness);
    liveness.hold('first');
    started = liveness.start({ running: () => [], freed: () => undefined, mislaid: () => undefined });
    await until(async () => (await sessions('wait_event_type = $$Lock$$')).length === 1);
  });
  afterEach(async () => {
    await other.end();
    await app.close();
    await dropDatabase(url);
  });

  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    while (!(await holds()));
  };
  const sessions = async (which = 'true'): Promise<number[]> => {
    const { rows } = await other.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'cartwright workers' AND ${which}`,
    );
    return rows.map(({ pid }) => pid);
  };
  const lives = async (worker: string): Promise<boolean> =>
    (await other.query<{ lives: boolean }>(`SELECT ${livesSql('$1::text')} AS lives`, [worker])).rows[0]!.lives;

  it('are told also of those that begin or end while the session begins', async () => {
    liveness.hold('second');
    liveness.release('first');
    await other.query(`SELECT pg_advisory_unlock${LOCK}`);
    await started;
    await until(() => lives('second'));
    await until(async () => !(await lives('first')));
    liveness.release('second');
    await until(async () => !(await lives('second')));
  });

  it('are told on one session, also after one that failed when it began', async () => {
    const [failed] = await sessions();
    await other.query('SELECT pg_cancel_backend($1)', [failed]);
    await started;
    await other.query(`SELECT pg_advisory_unlock${LOCK}`);
    await until(() => lives('first'));
    await until(async () => !(await sessions()).includes(failed!));
    expect(await sessions()).toHaveLength(1);
  });
});
