import { UnitsBackordered } from './fulfilment.errors.js';
import { added, type LineUnits, unfulfilled } from './order-lines.js';
import { type OrderLine } from './order-state.js';

/** Units that were sold to an order, as inventory tells it; those without a location wait for stock. */
export interface SoldStock {
  readonly units: readonly {
    readonly variantId: string;
    readonly locationId: string | null;
    readonly quantity: number;
  }[];
}

/**
 * Units that stock has not come for cannot leave the house: of a variant as many can as are not waited for. Of a bundle
 * (its parts are what is held) none can while anything is waited for. `units` are of lines as they were before.
 * Throws `UnitsBackordered`.
 */
export function refuseBackordered(
  lines: readonly OrderLine[],
  units: readonly LineUnits[],
  stock: readonly SoldStock[],
): void {
  const held = stock.flatMap((hold) => hold.units);
  const waiting = held.filter(({ locationId }) => locationId === null);
  if (waiting.length === 0) return;
  const wanted = new Map(added(units).map(({ lineId, quantity }) => [lineId, quantity]));
  const of = (variantId: string) => lines.filter((line) => line.variantId === variantId);
  const short = [...new Set(lines.map(({ variantId }) => variantId))].flatMap((variantId) => {
    const left = sum(of(variantId).map(unfulfilled));
    const isBundle = !held.some((unit) => unit.variantId === variantId);
    const awaited = sum(
      waiting.filter((unit) => isBundle || unit.variantId === variantId).map(({ quantity }) => quantity),
    );
    const available = isBundle && awaited > 0 ? 0 : Math.max(0, left - awaited);
    const asked = of(variantId).filter(({ lineId }) => wanted.has(lineId));
    const requested = sum(asked.map(({ lineId }) => wanted.get(lineId)!));
    return requested > available ? asked.map(({ lineId: line_id }) => ({ line_id, requested, available })) : [];
  });
  if (short.length > 0) throw new UnitsBackordered(short);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
