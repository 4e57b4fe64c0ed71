/** Units of confirmed orders that were cancelled, whole or line by line. */
export class AddCancelledUnits1764170200000 {
    async up(runner) {
        await runner.query(`
      ALTER TABLE analytics.sales ADD COLUMN cancelled_units bigint NOT NULL DEFAULT 0;
      ALTER TABLE analytics.sales ALTER COLUMN cancelled_units DROP DEFAULT;
    `);
    }
    async down(runner) {
        await runner.query('ALTER TABLE analytics.sales DROP COLUMN cancelled_units');
    }
}
//# sourceMappingURL=add-cancelled-units.migration.js.map