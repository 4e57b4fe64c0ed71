import fc from 'fast-check';
import { type LocationPlace, type ShipTo } from '../contract/allocation-strategy.js';
import { greatCircleKm, MOST_STOCK, NEAREST, PRIORITY } from './allocation-strategies.js';

const BERLIN = { latitude: 52.52, longitude: 13.405 };
const MUNICH = { latitude: 48.137, longitude: 11.575 };
const PARIS = { latitude: 48.857, longitude: 2.352 };

function place(id: string, more: Partial<LocationPlace> = {}): LocationPlace {
  const nowhere = { country: null, region: null, postalCode: null, latitude: null, longitude: null };
  return { ...nowhere, ...{ id, code: id, priority: 100 }, ...more };
}

/** Locations from near to far. */
function nearest(locations: LocationPlace[], shipTo: ShipTo): string[] {
  const { ranks } = NEAREST.prefer(locations, shipTo);
  return [...ranks].sort((a, b) => a.rank - b.rank).map(({ locationId }) => locationId);
}

it('knows how far cities are apart', () => {
  expect(greatCircleKm(BERLIN, MUNICH)).toBeCloseTo(504, -1);
  expect(greatCircleKm(BERLIN, PARIS)).toBeCloseTo(878, -1);
  expect(greatCircleKm({ latitude: 0, longitude: -180 }, { latitude: 0, longitude: 180 })).toBeCloseTo(0, 6);
  expect(greatCircleKm({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 7 })).toBeCloseTo(20015, 0);
});

it('measures the same both ways, nothing to itself, and never more than half around the Earth', () => {
  const latitude = fc.double({ min: -90, max: 90, noNaN: true });
  const longitude = fc.double({ min: -180, max: 180, noNaN: true });
  const somewhere = fc.record({ latitude, longitude });
  fc.assert(
    fc.property(somewhere, somewhere, (a, b) => {
      expect(greatCircleKm(a, b)).toBeCloseTo(greatCircleKm(b, a), 6);
      expect(greatCircleKm(a, a)).toBe(0);
      expect(greatCircleKm(a, b)).toBeLessThanOrEqual(Math.PI * 6371.0088 + 1e-6);
    }),
  );
});

it('prefers the nearest when all coordinates are known', () => {
  const places = [place('munich', { ...MUNICH, country: 'DE' }), place('paris', { ...PARIS, country: 'FR' })];
  expect(nearest(places, { country: 'DE', latitude: 48.58, longitude: 7.75 })).toEqual(['munich', 'paris']);
  expect(nearest(places, { country: 'DE', latitude: 49.44, longitude: 1.1 })).toEqual(['paris', 'munich']);
});

it('goes by region, country and postal code when they are not', () => {
  const places = [
    place('abroad', { country: 'AT', postalCode: '80331' }),
    place('hamburg', { country: 'DE', region: 'HH', postalCode: '20095' }),
    place('ingolstadt', { country: 'DE', region: 'BY', postalCode: '85049' }),
    place('munich', { country: 'DE', region: 'BY', postalCode: '80 331', ...MUNICH }),
    place('unknown'),
  ];
  const shipTo = { country: 'DE', region: 'BY', postalCode: '80333', ...MUNICH };
  expect(nearest(places, shipTo).slice(0, 3)).toEqual(['munich', 'ingolstadt', 'hamburg']);
});

it('has no preference without a destination, nor do the others have one', () => {
  for (const strategy of [NEAREST, PRIORITY]) {
    expect(strategy.prefer([place('a')], undefined)).toEqual({ ranks: [], then: 'priority' });
  }
  expect(MOST_STOCK.prefer([place('a')], { country: 'DE' })).toEqual({ ranks: [], then: 'most_stock' });
});
