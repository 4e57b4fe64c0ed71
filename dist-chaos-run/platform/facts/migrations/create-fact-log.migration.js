/**
 * The log of facts, and the means to read it without missing one.
 *
 * Positions are handed out in the order of the INSERTs but become visible in the order of the commits, so "everything
 * after the last position I saw" skips rows. Every transaction that appends therefore first takes a shared advisory
 * lock whose key is the last position handed out before its own (its floor); PostgreSQL drops the lock when the
 * transaction has ended and is visible. `settled_position()` is the smallest floor still held, or the last position
 * when none is: up to there nothing can appear any more. Unlike the oldest running transaction id, this waits for
 * writers of facts only, not for every long query of the cluster, and it keeps the order of positions, which is the
 * order in which an aggregate's row lock was held.
 */
export class CreateFactLog1764000000000 {
    async up(runner) {
        await runner.query(`
      CREATE SCHEMA IF NOT EXISTS platform;

      CREATE SEQUENCE platform.fact_positions;

      CREATE FUNCTION platform.last_fact_position() RETURNS bigint LANGUAGE sql VOLATILE AS $$
        SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM platform.fact_positions
      $$;

      CREATE FUNCTION platform.enter_fact_log() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock_shared((1::bigint << 62) + platform.last_fact_position());
        RETURN NULL;
      END $$;

      CREATE FUNCTION platform.settled_position() RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
      DECLARE
        last bigint := platform.last_fact_position(); -- before the locks are looked at, never after
        floor bigint;
      BEGIN
        SELECT min((classid::bigint << 32) + objid::bigint - (1::bigint << 62)) INTO floor
        FROM pg_locks
        WHERE locktype = 'advisory' AND objsubid = 1 AND classid::bigint >= (1::bigint << 30)
          AND classid::bigint < (1::bigint << 31)
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
        RETURN least(last, coalesce(floor, last));
      END $$;

      CREATE TABLE platform.facts (
        position bigint PRIMARY KEY DEFAULT nextval('platform.fact_positions'),
        type text NOT NULL,
        subject uuid NOT NULL,
        data jsonb NOT NULL,
        occurred_at timestamptz NOT NULL
      );
      CREATE INDEX facts_subject ON platform.facts (subject, position);

      CREATE TRIGGER enter_fact_log BEFORE INSERT ON platform.facts
        FOR EACH STATEMENT EXECUTE FUNCTION platform.enter_fact_log();
    `);
    }
    async down(runner) {
        await runner.query(`DROP TABLE platform.facts; DROP FUNCTION platform.settled_position, platform.enter_fact_log,
      platform.last_fact_position; DROP SEQUENCE platform.fact_positions`);
    }
}
//# sourceMappingURL=create-fact-log.migration.js.map