import fc from 'fast-check';
import { OverCancelled, OverFulfilled, OverReturned, UnknownOrderLine } from './order-lines.errors.js';
import { allUnfulfilled, begun, cancelled, fulfilled, type LineUnits, returned, unsent } from './order-lines.js';
import { type OrderLine } from './order-state.js';

function line(lineId: string, quantity: number): OrderLine {
  return begun({
    ...{ lineId, variantId: lineId, productId: lineId, sku: lineId, title: lineId, variantTitle: null, imageUrl: null },
    ...{ quantity, unitPrice: 100, net: 84 * quantity, tax: 16 * quantity, gross: 100 * quantity, taxRate: '0.19' },
  });
}

const units = (lineId: string, quantity: number): LineUnits => ({ lineId, quantity });

describe('the units of a line', () => {
  it('leave, come back, or are given up, each once', () => {
    let lines = [line('a', 5), line('b', 1)];
    lines = fulfilled(lines, [units('a', 2)]);
    lines = cancelled(lines, [units('a', 1), units('a', 1)]);
    lines = returned(lines, [units('a', 1)]);
    expect(lines[0]).toMatchObject({ quantity: 5, fulfilled: 2, cancelled: 2, returned: 1 });
    expect(allUnfulfilled(lines)).toEqual([units('a', 1), units('b', 1)]);
    expect(unsent(lines, [units('a', 1)])[0]).toMatchObject({ fulfilled: 1 });
  });

  it.each([
    ['fulfilled', fulfilled, OverFulfilled, 3],
    ['cancelled', cancelled, OverCancelled, 3],
    ['returned', returned, OverReturned, 1],
  ] as const)('are not %s when there are too few, though a request names them twice', (_, change, refusal, left) => {
    const lines = cancelled(fulfilled([line('a', 5)], [units('a', 1)]), [units('a', 1)]);
    const before = JSON.stringify(lines);
    const twice = [units('a', left), units('a', 1)];
    expect(() => change(lines, twice)).toThrow(refusal);
    expect(() => change(lines, [])).toThrow(refusal);
    expect(() => change(lines, [units('a', 1), units('z', 1)])).toThrow(UnknownOrderLine);
    expect(JSON.stringify(lines)).toBe(before);
    expect(change(lines, [units('a', left)])).toHaveLength(1);
  });

  it('never contradict each other, whatever is tried', () => {
    const step = fc.tuple(
      fc.constantFrom(fulfilled, cancelled, returned),
      fc.constantFrom('a', 'b'),
      fc.nat({ max: 4 }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let lines = [line('a', 7), line('b', 3)];
        for (const [change, lineId, quantity] of steps) {
          try {
            lines = change(lines, [units(lineId, quantity)]);
          } catch {
            continue; // refused, as it may be
          }
          for (const { quantity: sold, cancelled: gone, fulfilled: sent, returned: back } of lines) {
            expect(sent + gone).toBeLessThanOrEqual(sold);
            expect(back).toBeLessThanOrEqual(sent);
          }
        }
      }),
    );
  });
});
