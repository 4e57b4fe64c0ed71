import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What buyers' keys are made with, made up by the database itself: 244 random bits that no file knows. */
export class CreateBuyerSecret1764270300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE orders.buyer_secret (
        one boolean PRIMARY KEY DEFAULT true CONSTRAINT buyer_secret_one_row CHECK (one),
        secret text NOT NULL DEFAULT gen_random_uuid()::text || gen_random_uuid()::text
      );
      INSERT INTO orders.buyer_secret DEFAULT VALUES`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE orders.buyer_secret');
  }
}
