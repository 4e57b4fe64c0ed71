import { describe, expect, it } from '@jest/globals';
import { ratio } from './ratio.js';

describe('A ratio', () => {
  it.each([
    [1, 3, '0.3333'],
    [2, 3, '0.6667'],
    [0, 7, '0.0000'],
    [7, 7, '1.0000'],
    [25, 2, '12.5000'],
    [1, 100_000, '0.0000'],
    [1, 20_000, '0.0001'],
  ])('of %i to %i is %s', (part, whole, expected) => {
    expect(ratio(part, whole)).toBe(expected);
  });

  it('is open when there is no whole', () => {
    expect(ratio(0, 0)).toBeNull();
  });
});
