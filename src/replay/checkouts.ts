import { inBatches } from '../platform/runtime/in-batches.js';
import { type Invoice } from './shop-year.js';

/** Most lines of an order and most units of a line that the shop takes. */
const MOST_LINES = 100;
const MOST_UNITS = 9999;

export interface Line {
  code: string;
  pennies: number;
  quantity: number;
}

/** What is sent as one order. */
export interface Checkout {
  /** Names it within the replay: the invoice and which order of it. */
  key: string;
  at: string;
  customer: string;
  country: string;
  lines: Line[];
}

/**
 * A sale invoice as orders, usually one. A variant has one price in an order, so a code at several prices goes into as
 * many passes; the same code and price twice is added up; long passes are cut to what an order may hold.
 */
export function checkoutsOf({ number, at, customer, country, rows }: Invoice): Checkout[] {
  const byCode = new Map<string, Line[]>();
  for (const { code, pennies, quantity } of rows) {
    const lines = byCode.get(code) ?? [];
    const same = lines.find((line) => line.pennies === pennies);
    if (same) same.quantity += quantity;
    else byCode.set(code, [...lines, { code, pennies, quantity }]);
  }
  const parts = [...byCode.values()].map((lines) => lines.flatMap(inOrderableParts));
  const passes = Math.max(0, ...parts.map((lines) => lines.length));
  return Array.from({ length: passes }, (_, pass) => parts.flatMap((lines) => lines[pass] ?? []))
    .flatMap((lines) => inBatches(lines, MOST_LINES))
    .map((lines, index) => ({ key: `${number}/${index + 1}`, at, customer, country, lines }));
}

function inOrderableParts(line: Line): Line[] {
  const parts = Math.ceil(line.quantity / MOST_UNITS);
  return Array.from({ length: parts }, (_, part) => ({
    ...line,
    quantity: Math.min(MOST_UNITS, line.quantity - part * MOST_UNITS),
  }));
}
