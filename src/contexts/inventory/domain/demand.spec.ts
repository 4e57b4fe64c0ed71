import fc from 'fast-check';
import { demandOf } from './demand.js';
import { QuantityInvalid } from './inventory.errors.js';

it('two lines of one variant ask for their sum', () => {
  expect(
    demandOf([
      { variantId: 'a', quantity: 1 },
      { variantId: 'b', quantity: 5 },
      { variantId: 'A', quantity: 2 },
    ]),
  ).toEqual([
    { variantId: 'a', quantity: 3 },
    { variantId: 'b', quantity: 5 },
  ]);
});

it.each([0, -1, 1.5, NaN, Infinity, 2 ** 53])('refuses %p units', (quantity) => {
  expect(() => demandOf([{ variantId: 'a', quantity }])).toThrow(QuantityInvalid);
});

it('neither loses nor invents a unit', () => {
  const line = fc.record({ variantId: fc.constantFrom('a', 'b', 'c'), quantity: fc.integer({ min: 1, max: 10_000 }) });
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const demand = demandOf(lines);
      expect(new Set(demand.map(({ variantId }) => variantId)).size).toBe(demand.length);
      expect(units(demand)).toBe(units(lines));
    }),
  );
});

function units(lines: readonly { quantity: number }[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}
