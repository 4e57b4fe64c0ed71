/** Secrets are kept as SHA-256 only; `prefix` lets people tell keys apart. */
export class CreateServiceKeys1764000000200 {
    async up(runner) {
        await runner.query(`
      CREATE SCHEMA IF NOT EXISTS platform;
      CREATE TABLE platform.service_keys (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        prefix text NOT NULL,
        key_hash text NOT NULL UNIQUE,
        scopes text[] NOT NULL,
        expires_at timestamptz,
        revoked_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      );
    `);
    }
    async down(runner) {
        await runner.query('DROP TABLE platform.service_keys');
    }
}
//# sourceMappingURL=create-service-keys.migration.js.map