import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * How far the log reaches, read under the sequence's own lock. `nextval` writes a value that is 32 ahead into the sequence's
 * row for as long as it logs it, every 33rd time (PostgreSQL's `nextval_internal` in `commands/sequence.c`), and a SELECT
 * from the sequence reads that, because it takes no lock: a writer whose floor was so far ahead did not hold readers back,
 * and they passed over its fact for good.
 */
export class ReadLastPosition1764300300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION platform.last_fact_position() RETURNS bigint LANGUAGE sql VOLATILE AS $$
        SELECT coalesce(pg_sequence_last_value('platform.fact_positions'), 0)
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION platform.last_fact_position() RETURNS bigint LANGUAGE sql VOLATILE AS $$
        SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM platform.fact_positions
      $$`);
  }
}
