import { OverCancelled, OverFulfilled, OverReturned, UnknownOrderLine } from './order-lines.errors.js';
import { type OrderLine } from './order-state.js';

/** Some units of a line. */
export interface LineUnits {
  readonly lineId: string;
  readonly quantity: number;
}

/** A line as it is sold, before anything has happened to it. */
export type NewOrderLine = Omit<OrderLine, 'cancelled' | 'fulfilled' | 'returned'>;

/** The line at the beginning of its life. */
export function begun(line: NewOrderLine): OrderLine {
  return { ...line, cancelled: 0, fulfilled: 0, returned: 0 };
}

/** Units of a line that are still to leave the house. */
export function unfulfilled({ quantity, cancelled, fulfilled }: OrderLine): number {
  return quantity - cancelled - fulfilled;
}

/** Units of a line that are with the shopper and could come back. */
export function returnable({ fulfilled, returned }: OrderLine): number {
  return fulfilled - returned;
}

/** All that is still to leave the house, line by line. */
export function allUnfulfilled(lines: readonly OrderLine[]): LineUnits[] {
  return lines
    .map((line) => ({ lineId: line.lineId, quantity: unfulfilled(line) }))
    .filter(({ quantity }) => quantity > 0);
}

/** Units leave the house. Throws `UnknownOrderLine`, `OverFulfilled`. */
export function fulfilled(lines: readonly OrderLine[], units: readonly LineUnits[]): OrderLine[] {
  return counted(lines, units, 'fulfilled', unfulfilled, OverFulfilled);
}

/** They never left, it was a mistake. The caller knows that they were fulfilled, and that they did not come back. */
export function unsent(lines: readonly OrderLine[], units: readonly LineUnits[]): OrderLine[] {
  return lines.map((line) => ({ ...line, fulfilled: line.fulfilled - quantityOf(units, line) }));
}

/** Units that have not left the house are not wanted any more. Throws `UnknownOrderLine`, `OverCancelled`. */
export function cancelled(lines: readonly OrderLine[], units: readonly LineUnits[]): OrderLine[] {
  return counted(lines, units, 'cancelled', unfulfilled, OverCancelled);
}

/** Units that had left came back. Throws `UnknownOrderLine`, `OverReturned`. */
export function returned(lines: readonly OrderLine[], units: readonly LineUnits[]): OrderLine[] {
  return counted(lines, units, 'returned', returnable, OverReturned);
}

/** Lines named twice count together. */
export function added(units: readonly LineUnits[]): LineUnits[] {
  const quantities = new Map<string, number>();
  for (const { lineId, quantity } of units) quantities.set(lineId, (quantities.get(lineId) ?? 0) + quantity);
  return [...quantities].map(([lineId, quantity]) => ({ lineId, quantity }));
}

type Over = new (lines: { line_id: string; requested: number; remaining: number }[]) => Error;

/** Adds units to one count of their lines, as far as `left` allows; all or nothing. */
function counted(
  lines: readonly OrderLine[],
  units: readonly LineUnits[],
  count: 'cancelled' | 'fulfilled' | 'returned',
  left: (line: OrderLine) => number,
  Refusal: Over,
): OrderLine[] {
  const unknown = units.findIndex(({ lineId }) => !lines.some((line) => line.lineId === lineId));
  if (unknown >= 0) throw new UnknownOrderLine(`lines.${unknown}.line_id`);
  const wanted = added(units);
  const over = lines.filter((line) => quantityOf(wanted, line) > left(line));
  if (over.length > 0 || wanted.length === 0) {
    throw new Refusal(
      over.map((line) => ({
        ...{ line_id: line.lineId, requested: quantityOf(wanted, line), remaining: left(line) },
      })),
    );
  }
  return lines.map((line) => ({ ...line, [count]: line[count] + quantityOf(wanted, line) }));
}

function quantityOf(units: readonly LineUnits[], { lineId }: OrderLine): number {
  return units.find((unit) => unit.lineId === lineId)?.quantity ?? 0;
}
