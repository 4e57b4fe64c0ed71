import { HANDLE, handleOf, handleWith, MAX_HANDLE_LENGTH } from './handle.js';

describe('handles', () => {
  it.each([
    ['Café au lait, 250 g', 'cafe-au-lait-250-g'],
    ['  Straße & Ærø  ', 'strasse-aero'],
    ['日本', 'id-7'],
    ["Men's shirt", 'mens-shirt'],
    ['a'.repeat(MAX_HANDLE_LENGTH + 9), 'a'.repeat(MAX_HANDLE_LENGTH)],
  ])('makes %s into %s', (text, handle) => {
    expect(handleOf(text, 'ID 7')).toBe(handle);
    expect(handle).toMatch(HANDLE);
  });

  it('always makes one, within the limit', () => {
    expect(handleOf('', '')).toBe('unnamed');
    expect(handleWith('mug', 'A/7')).toBe('mug-a-7');
    const long = handleWith('b'.repeat(MAX_HANDLE_LENGTH), 'ID 7');
    expect([long.length, HANDLE.test(long), long.endsWith('b-id-7')]).toEqual([MAX_HANDLE_LENGTH, true, true]);
  });
});
