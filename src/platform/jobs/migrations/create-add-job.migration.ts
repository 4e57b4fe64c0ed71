import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * `platform.add_job` is graphile-worker's own `add_job` without its NOTIFY. A transaction that notifies holds a lock of
 * the whole cluster until its commit is on disk, so every order that adds a job would wait for the one before it. The
 * functions of graphile-worker call `pg_notify` without naming a schema; inside our function the search path leads them
 * to one that does nothing. The adding process nudges its own workers after the commit; others poll.
 */
export class CreateAddJob1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA IF NOT EXISTS platform;
      CREATE SCHEMA platform_quiet;
      CREATE FUNCTION platform_quiet.pg_notify(text, text) RETURNS void LANGUAGE sql IMMUTABLE AS '';

      CREATE FUNCTION platform.add_job(
        name text, payload json, queue text, run_at timestamptz, max_attempts integer, key text
      ) RETURNS void LANGUAGE plpgsql SET search_path = platform_quiet, pg_catalog AS $$
      BEGIN
        PERFORM graphile_worker.add_job(name, payload, queue_name => queue, run_at => run_at,
          max_attempts => max_attempts, job_key => key);
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION platform.add_job; DROP SCHEMA platform_quiet CASCADE');
  }
}
