import { checkedCounts, MOST_UNITS } from './count.js';
import { BelowHeld, LevelChanged, QuantityInvalid } from './inventory.errors.js';
import { adjustedDelta, countedDelta } from './stock-level.js';

const level = { onHand: 10, held: 4 };

it('a count changes the level by the difference', () => {
  expect(countedDelta(level, 25)).toBe(15);
  expect(countedDelta(level, 4)).toBe(-6);
  expect(countedDelta(level, 10, 10)).toBe(0);
});

it('held units cannot be counted or taken away', () => {
  expect(() => countedDelta(level, 3)).toThrow(BelowHeld);
  expect(() => adjustedDelta(level, -7)).toThrow(BelowHeld);
  expect(adjustedDelta(level, -6)).toBe(-6);
});

it('a level that moved since it was looked at is left alone', () => {
  expect(() => countedDelta(level, 12, 11)).toThrow(LevelChanged);
  expect(() => adjustedDelta(level, 1, 9)).toThrow(LevelChanged);
  expect(adjustedDelta(level, 1, 10)).toBe(1);
});

it('no warehouse is that large', () => {
  expect(() => adjustedDelta(level, MOST_UNITS)).toThrow(QuantityInvalid);
});

it('sorts out what is not a count, by its place in the list', () => {
  const counts = [5, -1, 1.5, 0, MOST_UNITS + 1].map((onHand) => ({ variantId: 'v', onHand }));
  const { accepted, rejected } = checkedCounts(counts);
  expect(accepted.map(({ index }) => index)).toEqual([0, 3]);
  expect(rejected.map(({ index }) => index)).toEqual([1, 2, 4]);
});
