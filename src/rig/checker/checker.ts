import { type Check, type Found } from './check.js';
import { CLIENTS } from './checks/clients.js';
import { FACTS } from './checks/facts.js';
import { LEDGER } from './checks/ledger.js';
import { MONEY } from './checks/money.js';
import { ORDERS } from './checks/orders.js';
import { STOCK } from './checks/stock.js';
import { STOCK_TERMS } from './checks/stock-terms.js';
import { TRACES } from './checks/traces.js';
import { type Evidence } from './evidence.js';

export const CHECKS: readonly Check[] = [
  ...STOCK,
  ...STOCK_TERMS,
  ...ORDERS,
  ...CLIENTS,
  ...MONEY,
  ...LEDGER,
  ...FACTS,
  ...TRACES,
];

/** One check's name with what it found. */
export interface Finding extends Found {
  readonly invariant: string;
  readonly title: string;
}

/** Asks every question. */
export function check(evidence: Evidence): Finding[] {
  return CHECKS.map(({ invariant, title, look }) => ({ invariant, title, ...look(evidence) }));
}
