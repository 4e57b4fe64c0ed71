/**
 * Every line counts its units that were cancelled and that came back. Lines of older orders begin with none, or with
 * all of them cancelled as their order is. The counts never contradict each other, whatever the code does.
 */
export class AddLineCounts1764170000000 {
    async up(runner) {
        await runner.query(`
      UPDATE orders.orders SET lines = (
        SELECT jsonb_agg(line || jsonb_build_object(
            'cancelled', CASE WHEN status = 'cancelled' THEN (line->>'quantity')::int - (line->>'fulfilled')::int ELSE 0 END,
            'returned', 0
          ) ORDER BY place)
        FROM jsonb_array_elements(lines) WITH ORDINALITY AS each(line, place));

      ALTER TABLE orders.orders ADD CONSTRAINT orders_units_add_up CHECK (
        NOT jsonb_path_exists(lines, '$[*] ? (
          !exists(@.cancelled ? (@ >= 0)) || !exists(@.fulfilled ? (@ >= 0)) || !exists(@.returned ? (@ >= 0))
          || @.fulfilled + @.cancelled > @.quantity || @.returned > @.fulfilled)'));
    `);
    }
    async down(runner) {
        await runner.query(`
      ALTER TABLE orders.orders DROP CONSTRAINT orders_units_add_up;
      UPDATE orders.orders SET lines = (
        SELECT jsonb_agg(line - 'cancelled' - 'returned' ORDER BY place)
        FROM jsonb_array_elements(lines) WITH ORDINALITY AS each(line, place));
    `);
    }
}
//# sourceMappingURL=add-line-counts.migration.js.map