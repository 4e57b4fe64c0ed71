/** The sandbox's journal: rows that no transaction of the shop can roll back. */
export async function sandboxBooks(client) {
    const { rows } = await client.query(`SELECT key, kind, reference, amount::float8, currency, state, captured::float8, refunded::float8, voided::float8
     FROM payments.sandbox_journal ORDER BY created_at, key`);
    return {
        charges: rows.filter(({ kind }) => kind === 'charge'),
        moves: rows.flatMap(({ key, kind, reference, amount }) => kind === 'charge' ? [] : [{ key, kind: kind, reference, amount }]),
    };
}
//# sourceMappingURL=gateway-truth.js.map