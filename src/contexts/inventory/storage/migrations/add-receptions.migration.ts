import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Which receptions of returned goods have been counted: each counts once. */
export class AddReceptions1764270100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inventory.receptions (
        reference uuid PRIMARY KEY,
        received_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE inventory.receptions');
  }
}
