import { SERVICES } from './refusals.js';
/** On top of the demand where there shall be plenty. */
const SPARE = 100;
/** Units to begin with, by code: every tenth code that is asked for has 60 to 90 % of it, all others have plenty. */
export function startingStock({ invoices, goods }) {
    const demand = demandOf(invoices);
    const stock = new Map([...goods.keys()].map((code) => [code, (demand.get(code) ?? 0) + SPARE]));
    const scarce = [...demand.keys()].filter((code) => !SERVICES.has(code)).sort();
    for (let index = 9; index < scarce.length; index += 10) {
        const percent = 60 + ((index - 9) % 40);
        stock.set(scarce[index], Math.floor((demand.get(scarce[index]) * percent) / 100));
    }
    return stock;
}
function demandOf(invoices) {
    const demand = new Map();
    for (const { kind, rows } of invoices) {
        if (kind !== 'sale')
            continue;
        for (const { code, quantity } of rows)
            demand.set(code, (demand.get(code) ?? 0) + quantity);
    }
    return demand;
}
//# sourceMappingURL=starting-stock.js.map