/**
 * How far each subscriber has read, and the facts that a subscriber could not digest. The checkpoint rows are updated
 * all the time: with half of each page free, the updates stay on the page and touch no index.
 */
export class CreateFactSubscribers1764000000001 {
    async up(runner) {
        await runner.query(`
      CREATE TABLE platform.fact_subscribers (
        name text PRIMARY KEY,
        position bigint NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now()
      ) WITH (fillfactor = 50);

      CREATE TABLE platform.dead_letters (
        id uuid PRIMARY KEY,
        subscriber text NOT NULL,
        position bigint NOT NULL,
        type text NOT NULL,
        subject uuid NOT NULL,
        error text NOT NULL,
        attempts integer NOT NULL,
        failed_at timestamptz NOT NULL DEFAULT now(),
        retried_at timestamptz,
        resolved_at timestamptz,
        UNIQUE (subscriber, position)
      );
      CREATE INDEX dead_letters_unresolved ON platform.dead_letters (failed_at, id) WHERE resolved_at IS NULL;
    `);
    }
    async down(runner) {
        await runner.query('DROP TABLE platform.dead_letters; DROP TABLE platform.fact_subscribers');
    }
}
//# sourceMappingURL=create-fact-subscribers.migration.js.map