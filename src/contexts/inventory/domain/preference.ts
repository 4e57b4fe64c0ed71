import { type Preference, type Split } from '../contract/allocation-strategy.js';

/** A preference as the statement that holds stock takes it. */
export interface HeldPreference {
  locationIds: readonly string[];
  ranks: readonly number[];
  mostStock: boolean;
  fewestParcels: boolean;
}

/** A strategy's preference and the wish to split or not, in columns. */
export function heldPreference({ ranks, then }: Preference, split: Split): HeldPreference {
  return {
    locationIds: ranks.map(({ locationId }) => locationId),
    ranks: ranks.map(({ rank }) => rank),
    mostStock: then === 'most_stock',
    fewestParcels: split === 'fewest_parcels',
  };
}
