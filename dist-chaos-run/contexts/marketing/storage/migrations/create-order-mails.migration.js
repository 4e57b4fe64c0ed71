/** Which letters about an order are to go out, or have: what and when, never to whom. */
export class CreateOrderMails1764250000000 {
    async up(runner) {
        await runner.query(`
      CREATE TABLE marketing.order_mails (
        id uuid CONSTRAINT order_mails_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT order_mails_once UNIQUE,
        order_id uuid NOT NULL,
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        about jsonb NOT NULL,
        planned_at timestamptz NOT NULL
      );
      CREATE INDEX order_mails_by_order ON marketing.order_mails (order_id, planned_at DESC, id DESC);

      INSERT INTO marketing.order_mails (id, key, order_id, kind, subject_id, about, planned_at)
      SELECT split_part(key, ':', 2)::uuid, key, split_part(key, ':', 2)::uuid, 'order_confirmation', split_part(key, ':', 2)::uuid, '{}', sent_at
      FROM marketing.sent_mails WHERE key LIKE 'order-confirmation:%';
    `);
    }
    async down(runner) {
        await runner.query('DROP TABLE marketing.order_mails');
    }
}
//# sourceMappingURL=create-order-mails.migration.js.map