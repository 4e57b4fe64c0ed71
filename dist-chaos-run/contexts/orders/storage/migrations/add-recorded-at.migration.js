/** When an order was truly stored: `placed_at` may lie in a replayed past, and waiting for a payment is real time. */
export class AddRecordedAt1764143000000 {
    async up(runner) {
        await runner.query('ALTER TABLE orders.orders ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT now()');
    }
    async down(runner) {
        await runner.query('ALTER TABLE orders.orders DROP COLUMN recorded_at');
    }
}
//# sourceMappingURL=add-recorded-at.migration.js.map