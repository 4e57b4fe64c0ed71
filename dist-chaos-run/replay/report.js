/** What a person reads at the end. */
export function report({ rows, goods, invoices }, outcome) {
    const { expected, shop, orders, milliseconds } = outcome;
    const seconds = milliseconds / 1000;
    return [
        '',
        `${rows} rows on ${invoices.length} invoices, ${goods.size} stock codes`,
        `${orders} orders in ${seconds.toFixed(1)} s: ${(orders / seconds).toFixed(1)} orders per second, one after the other`,
        '',
        table([
            ['', 'from the file', 'from the shop'],
            ...totals().map(([name, figure, show]) => [name, show(expected.get(figure)), show(shop.get(figure))]),
        ]),
        '',
        'Not replayed',
        table([...countedByReason(outcome.refusals), ...shortageCounts(outcome.shortages)]),
        '',
        differencesIn(outcome),
    ].join('\n');
}
/** Each row that was not replayed as one line of JSON, in the file's order; then what ran out. */
export function refusedLines({ refusals, shortages }) {
    const rows = [...refusals]
        .sort((a, b) => a.row.line - b.row.line)
        .map(({ row: { line, invoice, code, quantity, price, country }, reason }) => ({
        ...{ line, invoice, code, quantity, price, country, reason },
    }));
    const short = shortages.map((shortage) => ({ ...shortage, reason: 'out of stock' }));
    return [...rows, ...short].map((entry) => `${JSON.stringify(entry)}\n`).join('');
}
function totals() {
    return [
        ['orders', 'sales: orders', String],
        ['units', 'sales: units', String],
        ['gross, GBP', 'sales: gross', pounds],
        ['refunds', 'sales: refund_count', String],
        ['refunded, GBP', 'sales: refunds', pounds],
        ['orders listed', 'orders: orders', String],
        ['their totals, GBP', 'orders: gross', pounds],
        ['payments gave back, GBP', 'payments: refunded', pounds],
        ['asked for, units', 'file: units asked for', String],
        ['asked for, GBP', 'file: pennies asked for', pounds],
    ];
}
function differencesIn({ differences, expected, shop }) {
    const compared = new Set([...expected.names(), ...shop.names()]).size;
    if (differences.length === 0)
        return `No difference in ${compared} figures (by day, in total, and the stock of each code)`;
    const rows = differences.map((found) => [found.figure, String(found.expected), String(found.shop)]);
    return `${differences.length} of ${compared} figures differ\n${table([['', 'expected', 'shop'], ...rows])}`;
}
function countedByReason(refusals) {
    const counts = new Map();
    for (const { reason } of refusals)
        counts.set(reason, (counts.get(reason) ?? 0) + 1);
    return [...counts].sort(([, a], [, b]) => b - a).map(([reason, count]) => [`${reason}, rows`, String(count)]);
}
function shortageCounts(shortages) {
    const units = shortages.reduce((sum, { wanted, sold }) => sum + wanted - sold, 0);
    const dropped = shortages.filter(({ sold }) => sold === 0).length;
    return [
        ['out of stock: lines left out', String(dropped)],
        ['out of stock: lines cut', String(shortages.length - dropped)],
        ['out of stock: units not sold', String(units)],
    ];
}
function pounds(pennies) {
    return `${Math.trunc(pennies / 100)}.${String(Math.abs(pennies % 100)).padStart(2, '0')}`;
}
function table(rows) {
    const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
    const cell = (text, column) => column === 0 ? text.padEnd(widths[0]) : text.padStart(widths[column]);
    return rows.map((row) => `  ${row.map(cell).join('  ')}`).join('\n');
}
//# sourceMappingURL=report.js.map