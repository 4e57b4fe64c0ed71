/**
 * The inbox of gateways' messages: what each was about, never the message itself, which may hold personal data. One row
 * per gateway and event, so that a message delivered again is known.
 */
export class CreateWebhooks1764271000001 {
    async up(runner) {
        await runner.query(`
      CREATE TABLE payments.webhooks (
        id uuid PRIMARY KEY,
        gateway text NOT NULL,
        event_id text NOT NULL,
        type text NOT NULL,
        payment_key text,
        gateway_reference text,
        dispute jsonb,
        occurred_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        applied_at timestamptz,
        outcome text,
        CONSTRAINT webhooks_event UNIQUE (gateway, event_id),
        CONSTRAINT webhooks_applied_has_outcome CHECK ((applied_at IS NULL) = (outcome IS NULL))
      );
      CREATE INDEX webhooks_received ON payments.webhooks (received_at);
      CREATE INDEX payments_reference ON payments.payments (gateway, gateway_reference);
    `);
    }
    async down(runner) {
        await runner.query('DROP TABLE payments.webhooks; DROP INDEX payments.payments_reference');
    }
}
//# sourceMappingURL=create-webhooks.migration.js.map