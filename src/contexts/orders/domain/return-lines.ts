import { FulfilmentInReturn } from './fulfilment.errors.js';
import { UnknownOrderLine } from './order-lines.errors.js';
import { type LineUnits, returnable } from './order-lines.js';
import { type OrderState } from './order-state.js';
import { NotReturnable, OverReceived, ReturnLineTwice, UnknownReturnLine } from './return.errors.js';
import { type ReturnLine } from './return-state.js';

/** Units that somebody wants to give back. */
export type WantedReturnLine = Pick<ReturnLine, 'lineId' | 'quantity' | 'reason' | 'comment'>;

/**
 * Lines of a return, from the order's. Units that `awaited` counts are in another open return.
 * Throws `UnknownOrderLine`, `ReturnLineTwice`, `NotReturnable`.
 */
export function returnLines(wanted: readonly WantedReturnLine[], order: OrderState, awaited: ReadonlyMap<string, number>): ReturnLine[] {
  const twice = wanted.findIndex(({ lineId }, index) => wanted.findIndex((other) => other.lineId === lineId) < index);
  if (twice >= 0) throw new ReturnLineTwice(twice);
  const over: ConstructorParameters<typeof NotReturnable>[0] = [];
  const lines = wanted.map(({ lineId, quantity, reason, comment }, index) => {
    const sold = order.lines.find((line) => line.lineId === lineId);
    if (!sold) throw new UnknownOrderLine(`lines.${index}.line_id`);
    const left = returnable(sold) - (awaited.get(lineId) ?? 0);
    if (quantity > left) over.push({ line_id: lineId, requested: quantity, returnable: left });
    const { variantId, productId, sku, title, variantTitle } = sold;
    return { lineId, variantId, productId, sku, title, variantTitle, quantity, reason, comment, received: 0 };
  });
  if (over.length > 0) throw new NotReturnable(over);
  return lines;
} // prettier-ignore

/** Refuses that fewer units are with the shopper than open returns await. Throws `FulfilmentInReturn`. */
export function refuseStranded({ lines }: OrderState, awaited: ReadonlyMap<string, number>): void {
  const figures = lines.map((line) => ({
    ...{ line_id: line.lineId, awaited: awaited.get(line.lineId) ?? 0, remaining: returnable(line) },
  }));
  const stranded = figures.filter(({ awaited, remaining }) => awaited > remaining);
  if (stranded.length > 0) throw new FulfilmentInReturn(stranded);
}

/** How many of these units are a line's. */
export function unitsOf(units: readonly LineUnits[], lineId: string): number {
  return units.reduce((sum, unit) => sum + (unit.lineId === lineId ? unit.quantity : 0), 0);
}

/** What a return would await after receiving these units as well. */
export function missingAfter(lines: readonly ReturnLine[], units: readonly LineUnits[]): number {
  return lines.reduce((sum, { lineId, quantity, received }) => sum + quantity - received - unitsOf(units, lineId), 0);
}

/** Refuses units that are not the return's, or more than it awaits. Throws `UnknownReturnLine`, `OverReceived`. */
export function refuseUnawaited(lines: readonly ReturnLine[], units: readonly LineUnits[]): void {
  const unknown = units.findIndex(({ lineId }) => !lines.some((line) => line.lineId === lineId));
  if (unknown >= 0) throw new UnknownReturnLine(unknown);
  const over = lines.filter((line) => unitsOf(units, line.lineId) > line.quantity - line.received);
  if (over.length === 0) return;
  throw new OverReceived(
    over.map(({ lineId, quantity, received }) => ({
      ...{ line_id: lineId, requested: unitsOf(units, lineId), remaining: quantity - received },
    })),
  );
}
