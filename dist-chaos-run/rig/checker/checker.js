import { CLIENTS } from './checks/clients.js';
import { FACTS } from './checks/facts.js';
import { LEDGER } from './checks/ledger.js';
import { MONEY } from './checks/money.js';
import { ORDERS } from './checks/orders.js';
import { STOCK } from './checks/stock.js';
export const CHECKS = [...STOCK, ...ORDERS, ...CLIENTS, ...MONEY, ...LEDGER, ...FACTS];
/** Asks every question. */
export function check(evidence) {
    return CHECKS.map(({ invariant, title, look }) => ({ invariant, title, ...look(evidence) }));
}
//# sourceMappingURL=checker.js.map