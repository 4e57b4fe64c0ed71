import { mustCover, needsStock, type Policy } from './policy.js';
import { BelowWaiting } from './terms.errors.js';

const plain: Policy = { backorder: null, preorder: null, safetyStock: 0, maxPerCustomer: null };
const backorder = { limit: 5, until: null, expectedAt: null };
const preorder = { limit: 8, releasesAt: '2030-01-01T00:00:00.000Z' };

it('covers as many waiting units as the larger of its limits', () => {
  expect(() => mustCover(plain, 0)).not.toThrow();
  expect(() => mustCover(plain, 1)).toThrow(BelowWaiting);
  expect(() => mustCover({ ...plain, backorder, preorder }, 8)).not.toThrow();
  expect(() => mustCover({ ...plain, backorder, preorder }, 9)).toThrow(BelowWaiting);
});

it('needs stock of its own for all but a limit for each customer', () => {
  expect(needsStock({ ...plain, maxPerCustomer: { units: 1, days: null } })).toBe(false);
  for (const more of [{ backorder }, { preorder }, { safetyStock: 1 }])
    expect(needsStock({ ...plain, ...more })).toBe(true);
});
