import { RateLimits, TooManyRequests } from './rate-limits.js';

const LIMIT = { name: 'knock', most: 2, seconds: 60 };
const NOW = 1_800_000_000_000;

it('lets an address do so much in a window of time, and says when the next begins', () => {
  const limits = new RateLimits();
  const take = (address: string, after = 0, limit = LIMIT) => limits.take(limit, address, NOW + after);
  take('a');
  take('a', 20_000);
  expect(() => take('a', 30_500)).toThrow(TooManyRequests);
  expect(() => take('b', 30_500)).not.toThrow();
  expect(() => take('a', 30_500, { ...LIMIT, name: 'ring' })).not.toThrow();
  try {
    take('a', 30_500);
  } catch (error) {
    expect((error as TooManyRequests).extra).toEqual({ retry_after: 30 });
  }
  expect(() => take('a', 60_000)).not.toThrow();
});

it('does not grow without end', () => {
  const limits = new RateLimits();
  for (let n = 0; n < 60_000; n++) limits.take(LIMIT, `${n}`, NOW);
  const { windows } = limits as unknown as { windows: Map<string, object> };
  expect(windows.size).toBe(50_000);
  limits.take(LIMIT, 'late', NOW + 61_000);
  expect(windows.size).toBe(1);
});
