import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Disputes that no money moves for: somebody only asks. */
export class AllowInquiries1764271000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(constraintsFor(`'inquiry', 'inquiry_closed', 'open', 'won', 'lost'`, `'inquiry', 'open'`));
  }

  /** What were only inquiries is forgotten. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM payments.disputes WHERE status IN ('inquiry', 'inquiry_closed')`);
    await runner.query(constraintsFor(`'open', 'won', 'lost'`, `'open'`));
  }
}

const constraintsFor = (known: string, underWay: string): string => `
  ALTER TABLE payments.disputes
    DROP CONSTRAINT disputes_status_known,
    DROP CONSTRAINT disputes_closed_has_time,
    ADD CONSTRAINT disputes_status_known CHECK (status IN (${known})),
    ADD CONSTRAINT disputes_closed_has_time CHECK ((status IN (${underWay})) = (closed_at IS NULL))`;
