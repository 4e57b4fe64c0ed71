import { allocate } from '../../../platform/domain/money.js';

/** Units and what they cost, in minor units. */
interface Units {
  readonly quantity: number;
  readonly net: number;
  readonly tax: number;
}

/** What shoppers agreed to pay, in minor units; items_net + items_tax + shipping = gross. */
export interface AgreedMoney {
  gross: number;
  items_net: number;
  items_tax: number;
  shipping: number;
}

/** A confirmed order counts in full. */
export function saleOf({ data }: { data: { lines: readonly Units[]; shipping: number; total: number } }) {
  const { quantity: units, net: items_net, tax: items_tax } = sumOf(data.lines);
  return { units, gross: data.total, items_net, items_tax, shipping: data.shipping };
}

/**
 * An edit, or units that are cancelled. What goes back counts as a refund or void when it does; so gross moves only by
 * what the total changes beyond that: up by what is to be paid in addition, down by what never was paid.
 */
export function editOf(
  edit: { totalBefore: number; total: number; refund: number; cancelled: readonly Units[]; shipping?: number },
  added: readonly Units[],
): AgreedMoney & { units: number; cancelled_units: number } {
  const [more, less] = [sumOf(added), sumOf(edit.cancelled)];
  const counts = { units: more.quantity, cancelled_units: less.quantity };
  const gross = edit.total - edit.totalBefore + edit.refund;
  const shipping = edit.shipping ?? 0;
  if (edit.refund > 0) return { ...counts, ...split(gross, less, shipping) };
  return { ...counts, gross, items_net: more.net - less.net, items_tax: more.tax - less.tax, shipping: 0 - shipping };
}

/** A sale that came to nothing: what was not paid yet was never earned; the rest goes back, and counts when it does. */
export function cancellationOf(order: {
  lines?: readonly Units[];
  total: number;
  amountDue?: number;
}): AgreedMoney & { cancelled_units: number } {
  const less = sumOf(order.lines ?? []);
  const shipping = order.total - less.net - less.tax;
  return { cancelled_units: less.quantity, ...split(0 - (order.amountDue ?? 0), less, shipping) };
}

/**
 * Units that came back. What goes back for them counts as a refund or void when it does; what of their worth was kept to
 * cover what the order owed was never paid in money, so it leaves gross again.
 */
export function receptionOf(reception: {
  lines: readonly Units[];
  shipping: number;
  covered: number;
}): AgreedMoney & { returned_units: number } {
  const back = sumOf(reception.lines);
  return { returned_units: back.quantity, ...split(0 - reception.covered, back, reception.shipping) };
}

/** An amount in proportion to what it is for; its parts sum to it. */
function split(gross: number, { net, tax }: Units, shipping: number): AgreedMoney {
  const [items_net, items_tax, ofShipping] = allocate(gross, [net, tax, shipping]) as [number, number, number];
  return { gross, items_net, items_tax, shipping: ofShipping };
}

function sumOf(lines: readonly Units[]): Units {
  const sum = (pick: (line: Units) => number) => lines.reduce((total, line) => total + pick(line), 0);
  return { quantity: sum((line) => line.quantity), net: sum((line) => line.net), tax: sum((line) => line.tax) };
}
