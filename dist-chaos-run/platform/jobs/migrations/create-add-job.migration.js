/**
 * `platform.add_jobs` is graphile-worker's own `add_jobs` without its NOTIFY. A transaction that notifies holds a lock of
 * the whole cluster until its commit is on disk, so every order that adds a job would wait for the one before it. The
 * functions of graphile-worker call `pg_notify` without naming a schema; inside our function the search path leads them
 * to one that does nothing. The adding process nudges its own workers after the commit; others poll.
 */
export class CreateAddJob1764000000002 {
    async up(runner) {
        await runner.query(`
      CREATE SCHEMA IF NOT EXISTS platform;
      CREATE SCHEMA platform_quiet;
      CREATE FUNCTION platform_quiet.pg_notify(text, text) RETURNS void LANGUAGE sql IMMUTABLE AS '';

      CREATE FUNCTION platform.add_jobs(name text, jobs json) RETURNS void
      LANGUAGE plpgsql SET search_path = platform_quiet, pg_catalog AS $$
      BEGIN
        PERFORM graphile_worker.add_jobs(ARRAY(
          SELECT ROW(name, job.payload, job.queue, job."runAt", job."maxAttempts", job.key, NULL, NULL)::graphile_worker.job_spec
          FROM json_to_recordset(jobs)
            AS job(payload json, queue text, "runAt" timestamptz, "maxAttempts" smallint, key text)
        ));
      END $$;
    `);
    }
    async down(runner) {
        await runner.query('DROP FUNCTION platform.add_jobs; DROP SCHEMA platform_quiet CASCADE');
    }
}
//# sourceMappingURL=create-add-job.migration.js.map