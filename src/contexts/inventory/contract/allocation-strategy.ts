import { DiscoveryService } from '@nestjs/core';

/** Where the goods of an order go. Latitude and longitude are degrees, where somebody knows them. */
export interface ShipTo {
  country: string;
  region?: string | null;
  postalCode?: string | null;
  latitude?: number;
  longitude?: number;
}

/** `freely`: each variant from the preferred locations; `fewest_parcels`: from one location that has all, if there is one. */
export type Split = 'freely' | 'fewest_parcels';

/** A location as a strategy sees it. */
export interface LocationPlace {
  id: string;
  code: string;
  priority: number;
  country: string | null;
  region: string | null;
  postalCode: string | null;
  latitude: number | null;
  longitude: number | null;
}

/**
 * How locations are preferred. `ranks` names the better ones by lower numbers, equal ones by equal numbers; a location
 * that is not named counts as 0. Among equals decides `then`: the location's priority, or the most units there.
 */
export interface Preference {
  ranks: readonly { locationId: string; rank: number }[];
  then: 'priority' | 'most_stock';
}

/**
 * Decides from which locations orders are served. It is asked in the middle of a checkout, so it only computes; how many
 * units there are is seen to by the statement that holds them. Register an implementation by
 * `@AllocationStrategyProvider('name')` in a module of your own; shops and requests choose it by that name.
 */
export interface AllocationStrategy {
  prefer(locations: readonly LocationPlace[], shipTo: ShipTo | undefined): Preference;
}

/** Put on a provider that implements `AllocationStrategy`; takes its name. */
export const AllocationStrategyProvider = DiscoveryService.createDecorator<string>();
