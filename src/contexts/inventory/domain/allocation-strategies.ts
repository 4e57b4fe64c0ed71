import {
  type AllocationStrategy,
  type LocationPlace,
  type Preference,
  type ShipTo,
} from '../contract/allocation-strategy.js';

/** The mean radius of the Earth in kilometres (IUGG). */
const EARTH_KM = 6371.0088;

/** By the merchant's priorities alone. */
export const PRIORITY: AllocationStrategy = {
  prefer: () => ({ ranks: [], then: 'priority' }),
};

/** From where most units are. */
export const MOST_STOCK: AllocationStrategy = {
  prefer: () => ({ ranks: [], then: 'most_stock' }),
};

/**
 * From near to far: by great circle when the destination and every location have coordinates, because distances can only
 * be compared when all are known; else the same region before the same country before the rest, and within them the
 * postal codes that begin alike.
 */
export const NEAREST: AllocationStrategy = {
  prefer(locations: readonly LocationPlace[], shipTo: ShipTo | undefined): Preference {
    if (!shipTo) return PRIORITY.prefer(locations, shipTo);
    const [to, places] = [coordinatesOf(shipTo), locations.map(coordinatesOf)];
    const ranks = locations.map((location, at) => ({
      locationId: location.id,
      rank: to && places.every(Boolean) ? greatCircleKm(places[at]!, to) : tierOf(location, shipTo),
    }));
    return { ranks, then: 'priority' };
  },
};

interface Coordinates {
  latitude: number;
  longitude: number;
}

function coordinatesOf({ latitude, longitude }: Partial<Record<keyof Coordinates, number | null>>) {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
  return { latitude, longitude };
}

/**
 * The distance of two places on a sphere in kilometres, by the haversine formula (R. W. Sinnott, "Virtues of the
 * Haversine", Sky and Telescope 68/2, 1984), which stays exact for places next to each other. Degrees in.
 */
export function greatCircleKm(a: Coordinates, b: Coordinates): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const halfSine = (from: number, to: number): number => Math.sin(radians(to - from) / 2) ** 2;
  const h =
    halfSine(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * halfSine(a.longitude, b.longitude);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** 0 to 1 in the same region, 1 to 2 in the same country, 2 elsewhere; less, the longer the postal codes agree. */
function tierOf(location: LocationPlace, shipTo: ShipTo): number {
  if (location.country !== shipTo.country) return 2;
  const tier = location.region && location.region === shipTo.region ? 0 : 1;
  return tier + 1 / (2 + sharedPrefix(location.postalCode, shipTo.postalCode));
}

/** How many leading characters two postal codes share, however they are spaced. */
function sharedPrefix(a: string | null | undefined, b: string | null | undefined): number {
  const [one, other] = [a, b].map((code) => (code ?? '').replaceAll(/[\s-]/g, '').toUpperCase()) as [string, string];
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
