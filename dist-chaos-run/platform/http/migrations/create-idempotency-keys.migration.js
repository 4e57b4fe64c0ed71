/**
 * One row per key in use. `id` is a digest of principal, route and key; `fingerprint` one of the body. A row without a
 * status is a request under way: while `lease_until` lasts somebody works on it, afterwards the next retry takes it over
 * and makes the same `resource_id` come true.
 */
export class CreateIdempotencyKeys1764000000100 {
    async up(runner) {
        await runner.query(`
      CREATE SCHEMA IF NOT EXISTS platform;
      CREATE TABLE platform.idempotency_keys (
        id bytea PRIMARY KEY,
        fingerprint bytea NOT NULL,
        resource_id uuid NOT NULL,
        lease_until timestamptz,
        status smallint,
        body text,
        headers jsonb,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX idempotency_keys_expiry ON platform.idempotency_keys (expires_at);
    `);
    }
    async down(runner) {
        await runner.query('DROP TABLE platform.idempotency_keys');
    }
}
//# sourceMappingURL=create-idempotency-keys.migration.js.map