/** Which receptions of returned goods have been counted: each counts once. */
export class AddReceptions1764270100000 {
    async up(runner) {
        await runner.query(`
      CREATE TABLE inventory.receptions (
        reference uuid PRIMARY KEY,
        received_at timestamptz NOT NULL
      )`);
    }
    async down(runner) {
        await runner.query('DROP TABLE inventory.receptions');
    }
}
//# sourceMappingURL=add-receptions.migration.js.map