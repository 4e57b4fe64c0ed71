import { type Evidence, type Row } from './evidence.js';

/** Statuses of orders whose units are sold. */
export const SOLD: readonly string[] = ['confirmed', 'fulfilled'];

/** So many units of a variant, at a location; those without one wait for stock. */
export interface Units {
  readonly variant_id: string;
  readonly location_id: string | null;
  readonly units: number;
}

export const levelOf = ({ variant_id, location_id }: Row | Units): string => `${variant_id} at ${location_id}`;

/** Whether a hold has what it says: it was not let go. */
export const isLive = ({ status }: Row): boolean => status === 'held' || status === 'committed';

/** What a hold has, and where. */
export function unitsOf({ variant_ids, location_ids, quantities }: Row): Units[] {
  return (variant_ids as string[]).map((variant_id, index) => ({
    variant_id,
    location_id: location_ids[index] as string | null,
    units: quantities[index] as number,
  }));
}

/** What an order's lines want that is not cancelled; a bundle is the parts that its hold was made with. */
export function wantedBy({ lines }: Row, hold: Row): { variant_id: string; units: number }[] {
  return (lines as Row[]).flatMap(({ variantId: variant_id, quantity, cancelled }) => {
    const units = quantity - (cancelled ?? 0);
    const parts = hold.bundles?.[variant_id] as { variant_id: string; per_unit: number }[] | undefined;
    return parts ? parts.map((part) => ({ ...part, units: units * part.per_unit })) : [{ variant_id, units }];
  });
}

/** Orders of these statuses, each with its hold. */
export function withHolds({ orders, holds }: Evidence, statuses: readonly string[]): { order: Row; hold: Row }[] {
  const byId = new Map(holds.map((hold) => [hold.id as string, hold]));
  return orders
    .filter(({ status }) => statuses.includes(status as string))
    .flatMap((order) => {
      const hold = byId.get(order.id as string);
      return hold ? [{ order, hold }] : [];
    });
}

/** What came to levels and went from them for another reason than a sale: set, adjusted, counted, sent on. */
export function arrivalsIn({ given, counted, transfers }: Evidence): Units[] {
  return [...given, ...counted, ...transfers.flatMap(movedBy)] as Units[];
}

function movedBy({ from_location_id, to_location_id, status, shipped_at, lines }: Row): Units[] {
  if (!shipped_at) return [];
  return (lines as Row[]).flatMap(({ variantId: variant_id, quantity, received }) => [
    { variant_id, location_id: from_location_id, units: status === 'cancelled' ? -received : -quantity },
    { variant_id, location_id: to_location_id, units: received },
  ]);
}
