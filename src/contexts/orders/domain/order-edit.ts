import { roundedQuotient } from '../../../platform/domain/money.js';
import { EditContradicts, EditEmpty, TooManyLines } from './order-edit.errors.js';
import { UnknownOrderLine } from './order-lines.errors.js';
import { type LineUnits, type NewOrderLine } from './order-lines.js';
import { type OrderLine } from './order-state.js';
import { type Rework } from './order-rework.js';

/** Lines an order may ever have had: each edit that adds something adds at least one. */
export const MAX_ORDER_LINES = 300;

/** What staff want of an order: lines to add (priced), units that a sold line should keep, lines to take away. */
export interface WantedEdit {
  readonly add: readonly NewOrderLine[];
  readonly change: readonly LineUnits[];
  readonly remove: readonly string[];
}

/**
 * Turns an edit into lines added and units cancelled. What was sold stays as it was sold: fewer units are cancelled
 * units, and more of them are a line of their own at the sold line's price and tax rate. Throws `UnknownOrderLine`,
 * `EditContradicts`, `EditEmpty`, `TooManyLines`.
 */
export function planEdit(
  order: { lines: readonly OrderLine[]; pricesIncludeTax: boolean },
  edit: WantedEdit,
  newId: () => string,
): Rework {
  const wishes = [
    ...edit.change.map(({ lineId, quantity }, at) => ({ lineId, quantity, path: `change.${at}.line_id` })),
    ...edit.remove.map((lineId, at) => ({ lineId, quantity: 0, path: `remove.${at}` })),
  ];
  refuseTwice(wishes);
  const changes = wishes.map(({ lineId, quantity, path }) => {
    const line = order.lines.find((each) => each.lineId === lineId);
    if (!line) throw new UnknownOrderLine(path);
    return { line, more: quantity - (line.quantity - line.cancelled) };
  });
  const raised = changes.filter(({ more }) => more > 0);
  const added = [
    ...edit.add,
    ...raised.map(({ line, more }) => atSoldPrice(line, more, order.pricesIncludeTax, newId())),
  ];
  const cancelled = changes
    .filter(({ more }) => more < 0)
    .map(({ line, more }) => ({ lineId: line.lineId, quantity: -more }));
  if (added.length + cancelled.length === 0) throw new EditEmpty();
  if (order.lines.length + added.length > MAX_ORDER_LINES) throw new TooManyLines(MAX_ORDER_LINES);
  return { added, cancelled, shipping: 'none' };
}

/** More units of a sold line, at its unit price and its rate of tax, rounded half up once. */
function atSoldPrice(line: OrderLine, quantity: number, pricesIncludeTax: boolean, lineId: string): NewOrderLine {
  const { cancelled: _, fulfilled: __, returned: ___, ...sold } = line;
  const amount = line.unitPrice * quantity;
  const tax = taxOf(amount, line.taxRate, pricesIncludeTax);
  const amounts = pricesIncludeTax
    ? { net: amount - tax, tax, gross: amount }
    : { net: amount, tax, gross: amount + tax };
  return { ...sold, ...amounts, lineId, quantity };
}

/** `amount * rate`, or `amount * rate / (1 + rate)` when the tax is in it; exact until the one rounding. */
function taxOf(amount: number, rate: string, included: boolean): number {
  const [whole, fraction = ''] = rate.split('.') as [string, string?];
  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction);
  return roundedQuotient(BigInt(amount) * scaled, included ? scale + scaled : scale);
}

function refuseTwice(wishes: readonly { lineId: string; path: string }[]): void {
  const twice = wishes.find(({ lineId }, at) => wishes.findIndex((wish) => wish.lineId === lineId) < at);
  if (twice) throw new EditContradicts(twice.path);
}
