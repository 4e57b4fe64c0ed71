import { jest } from '@jest/globals';
import { validate, version } from 'uuid';
import { newId } from './new-id.js';

const timeIn = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

describe('A new id', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is a UUIDv7 of now', () => {
    const before = Date.now();
    const id = newId();
    expect([validate(id), version(id)]).toEqual([true, 7]);
    expect(timeIn(id)).toBeGreaterThanOrEqual(before);
    expect(timeIn(id)).toBeLessThanOrEqual(Date.now());
  });

  it('comes after all before it, also within a millisecond and when the clock is put back', () => {
    const clock = jest.spyOn(Date, 'now');
    const now = Date.now();
    const ids = Array.from({ length: 3_000 }, (_, index) => {
      clock.mockReturnValue(index < 2_000 ? now + 1 + Math.floor(index / 500) : now - 60_000);
      return newId();
    });
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
