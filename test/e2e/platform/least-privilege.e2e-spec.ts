import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { type TestingModule } from '@nestjs/testing';
import pg from 'pg';
import { Database } from '../../../src/platform/database/database.js';
import { JobHandler, type JobRun } from '../../../src/platform/jobs/job-handler.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { asOwner } from '../../support/owner.js';
import { emptyDatabase, startPlatform } from '../../support/platform.js';
import { databaseUrl, dropDatabase } from '../../support/test-database.js';

@JobHandler({ name: 'test.nothing' })
class Nothing implements JobRun {
  async run(): Promise<void> {}
}

describe('the application at the database', () => {
  let url: string;
  let app: TestingModule;
  const query = (sql: string) => app.get(Database).query(sql);

  beforeAll(async () => {
    url = await emptyDatabase();
    app = await startPlatform(url, [Nothing]);
  });
  afterAll(async () => {
    await app.close();
    await dropDatabase(url);
  });

  it('runs as a role that owns nothing, and RESET ROLE leads back to it', async () => {
    expect(await query('SELECT current_user::text AS name')).toEqual([{ name: 'cartwright_app' }]);
    const client = await app.get(Database).pool.connect();
    await client.query('RESET ROLE');
    const { rows } = await client.query('SELECT current_user::text AS name').finally(() => client.release());
    expect(rows).toEqual([{ name: 'cartwright_app' }]);
    expect(await query(`SELECT relname FROM pg_class WHERE pg_get_userbyid(relowner) = 'cartwright_app'`)).toEqual([]);
  });

  it('does so too where the URL of the database brings settings of its own, and keeps those', async () => {
    const other = await startPlatform(`${url}?options=-c%20work_mem%3D5MB`);
    try {
      const sql = "SELECT current_user::text AS name, current_setting('work_mem') AS memory";
      expect(await other.get(Database).query(sql)).toEqual([{ name: 'cartwright_app', memory: '5MB' }]);
    } finally {
      await other.close();
    }
  });

  it.each([
    'CREATE TABLE platform.mine (n int)',
    'CREATE SCHEMA mine',
    'ALTER TABLE platform.facts ADD COLUMN mine text',
    'DROP TABLE platform.facts',
    'ALTER TABLE platform.facts DISABLE TRIGGER ALL',
    'DELETE FROM public.migrations',
    'CREATE ROLE mine',
    `SET session_replication_role = 'replica'`,
  ])('may not %s', async (sql) => {
    await expect(query(sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('sees the queue, whose tables have row-level security', async () => {
    await app.get(Jobs).add('test.nothing');
    expect(await query('SELECT count(*) AS n FROM graphile_worker.jobs')).toEqual([{ n: 1 }]);
    expect(await app.get(Jobs).drain()).toBe(1);
  });

  it('is granted what a later migration makes, and only SELECT and INSERT on what is only ever added to', async () => {
    await asOwner(
      app,
      `CREATE SCHEMA later; CREATE TABLE later.rows (n int); CREATE TABLE later.journal (n int);
       CREATE FUNCTION later.refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END';
       CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON later.journal EXECUTE FUNCTION later.refuse()`,
    );
    await (await startPlatform(url)).close();
    await query(
      'INSERT INTO later.rows VALUES (1); UPDATE later.rows SET n = 2; DELETE FROM later.rows; TRUNCATE later.rows',
    );
    await query('INSERT INTO later.journal VALUES (1)');
    for (const sql of ['UPDATE later.journal SET n = 2', 'DELETE FROM later.journal', 'TRUNCATE later.journal']) {
      await expect(query(sql)).rejects.toThrow('permission denied');
    }
  });
});

describe('a server that keeps roles to its administrators', () => {
  const login = `tenant_${randomUUID().slice(0, 8)}`;
  const server = async (sql: string) => {
    const client = new pg.Client({ connectionString: databaseUrl('postgres') });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  let url: string;
  beforeAll(async () => {
    await server(`CREATE ROLE ${login} LOGIN PASSWORD 'secret'`);
    await server(`CREATE DATABASE ${login} OWNER ${login}`);
    const tenant = new URL(databaseUrl(login));
    Object.assign(tenant, { username: login, password: 'secret' });
    url = tenant.href;
  });
  afterAll(async () => {
    await dropDatabase(databaseUrl(login));
    await server(`DROP ROLE ${login}`);
  });

  const started = async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn');
    const app = await startPlatform(url, [Nothing]);
    const warnings = warn.mock.calls
      .map(([message]) => String(message))
      .filter((text) => text.includes('cartwright_app'));
    warn.mockRestore();
    const [row] = await app.get(Database).query<{ name: string }>('SELECT current_user::text AS name');
    await app.get(Jobs).add('test.nothing');
    const jobs = await app.get(Jobs).drain();
    await app.close();
    return { as: row!.name, warnings: warnings.length, jobs };
  };

  it('gets a warning, and a shop that runs as the owner', async () => {
    expect(await started()).toEqual({ as: login, warnings: 1, jobs: 1 });
  });

  it('gets the role once an administrator has granted it', async () => {
    await server(`GRANT cartwright_app TO ${login}`);
    expect(await started()).toEqual({ as: 'cartwright_app', warnings: 0, jobs: 1 });
  });
});
