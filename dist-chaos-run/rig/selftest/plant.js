/** Takes away what would refuse the plant: checks, unique indexes and triggers of the tables it touches. */
export async function disarm(client) {
    await client.query(`
    SET LOCAL lock_timeout = '5s';
    SET LOCAL session_replication_role = replica;
    DO $$
    DECLARE found record;
    BEGIN
      FOR found IN SELECT conrelid::regclass AS tab, conname FROM pg_constraint
        WHERE contype IN ('c', 'x') AND connamespace::regnamespace::text IN ('orders', 'payments', 'inventory') AND conrelid <> 0
      LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', found.tab, found.conname);
      END LOOP;
      FOR found IN SELECT conrelid::regclass AS tab, conname FROM pg_constraint
        WHERE contype = 'u' AND connamespace::regnamespace::text IN ('orders', 'payments')
      LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I CASCADE', found.tab, found.conname);
      END LOOP;
      DROP INDEX IF EXISTS orders.orders_one_per_cart;
    END $$`);
}
/** The first thing of which the condition is so. Throws when the run made none: then the plant would prove nothing. */
export function first(things, condition = () => true) {
    const found = things.find(condition);
    if (found === undefined)
        throw new Error('The run before the planting made nothing of the kind');
    return found;
}
/** The things, with the first that meets the condition changed. */
export function changed(things, condition, change) {
    const chosen = first(things, condition);
    return things.map((thing) => (thing === chosen ? change(thing) : thing));
}
//# sourceMappingURL=plant.js.map