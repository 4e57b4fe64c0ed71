import fc from 'fast-check';
import {
  type Amounts,
  keptShare,
  minus,
  nextCancelledShare,
  nextReturnedShare,
  NOTHING,
  shareBetween,
  shareOfFirst,
  shippingShare,
  sumOf,
} from './line-shares.js';

const amounts = (net: number, tax: number): Amounts => ({ net, tax, gross: net + tax });
const charged = fc
  .tuple(fc.nat({ max: 5_000_000 }), fc.nat({ max: 1_500_000 }))
  .map(([net, tax]): Amounts => amounts(net, tax));
const quantity = fc.integer({ min: 1, max: 300 });

describe('the share of some units', () => {
  it.each([
    [amounts(50_39, 9_58), 3, [19_99, 19_99, 19_99]],
    [amounts(84, 16), 3, [33, 34, 33]],
    [amounts(1, 1), 4, [1, 0, 1, 0]],
    [amounts(0, 0), 2, [0, 0]],
  ])('of %j over %i units, one after the other, is %j', (line, units, expected) => {
    const parts = expected.map((_, at) => shareBetween(line, units, at, at + 1));
    expect(parts.map(({ gross }) => gross)).toEqual(expected);
    expect(sumOf(parts)).toEqual(line);
  });

  it('is as exact as the minor unit allows', () => {
    fc.assert(
      fc.property(charged, quantity, fc.nat({ max: 300 }), (line, of, wanted) => {
        const units = Math.min(wanted, of);
        const { gross, tax } = shareOfFirst(line, of, units);
        expect(Math.abs(gross - (line.gross * units) / of)).toBeLessThanOrEqual(0.5);
        expect(Math.abs(tax - (line.tax * units) / of)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('closes to the line, never negative, net + tax = gross, in whatever parts the units go', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 30 });
    fc.assert(
      fc.property(charged, quantity, cuts, (line, units, sizes) => {
        let from = 0;
        let sum: Amounts = NOTHING;
        for (const size of [...sizes, units]) {
          const to = Math.min(units, from + size);
          const share = shareBetween(line, units, from, to);
          expect(share.net + share.tax).toBe(share.gross);
          expect(Math.min(share.net, share.tax, share.gross)).toBeGreaterThanOrEqual(0);
          sum = sumOf([sum, share]);
          from = to;
        }
        expect(sum).toEqual(line);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order in which units are cancelled and returned', () => {
    const steps = fc.array(fc.record({ cancel: fc.boolean(), units: fc.integer({ min: 1, max: 9 }) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(charged, quantity, steps, (amount, units, taken) => {
        const line = { ...amount, quantity: units, cancelled: 0, returned: 0 };
        let back: Amounts = NOTHING;
        for (const { cancel, units: wanted } of taken) {
          const n = Math.min(wanted, units - line.cancelled - line.returned);
          back = sumOf([back, cancel ? nextCancelledShare(line, n) : nextReturnedShare(line, n)]);
          if (cancel) line.cancelled += n;
          else line.returned += n;
          const left = minus(keptShare(line), shareOfFirst(line, units, line.returned));
          expect(sumOf([back, left])).toEqual(amount);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the share of the shipping', () => {
  const shipping = amounts(412, 78);

  it('is all, nothing, or in proportion to the goods', () => {
    expect(shippingShare(shipping, 'all', 1, 1000)).toEqual(shipping);
    expect(shippingShare(shipping, 'none', 1000, 1000)).toEqual(NOTHING);
    expect(shippingShare(shipping, 'pro_rata', 250, 1000)).toEqual({ net: 103, tax: 20, gross: 123 });
    expect(shippingShare(shipping, 'pro_rata', 1000, 1000)).toEqual(shipping);
    expect(shippingShare(shipping, 'pro_rata', 0, 0)).toEqual(shipping);
  });

  it('is used up exactly when the last goods go, one piece at a time', () => {
    fc.assert(
      fc.property(charged, fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1 }), (cost, pieces) => {
        let left: Amounts = cost;
        let kept = pieces.reduce((sum, piece) => sum + piece, 0);
        for (const piece of pieces) {
          const share = shippingShare(left, 'pro_rata', piece, kept);
          expect(Math.min(share.net, share.tax)).toBeGreaterThanOrEqual(0);
          [left, kept] = [minus(left, share), kept - piece];
        }
        expect(left).toEqual(NOTHING);
      }),
    );
  });
});
