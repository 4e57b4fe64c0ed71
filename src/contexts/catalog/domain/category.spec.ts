import { CategoryCycle, CategoryTooDeep } from './category.errors.js';
import { MAX_DEPTH, type Place, placeBelow } from './category.js';

describe('placeBelow', () => {
  const home: Place = { path: 'home', lineage: ['h'] };

  it('stands at the top or below its parent', () => {
    expect(placeBelow(undefined, 'h', 'home')).toEqual(home);
    expect(placeBelow(home, 'k', 'kitchen')).toEqual({ path: 'home/kitchen', lineage: ['h', 'k'] });
  });

  it('refuses cycles and depth, counting what hangs below', () => {
    expect(() => placeBelow(home, 'h', 'home')).toThrow(CategoryCycle);
    expect(placeBelow(home, 'k', 'kitchen', MAX_DEPTH - 2).lineage).toHaveLength(2);
    expect(() => placeBelow(home, 'k', 'kitchen', MAX_DEPTH - 1)).toThrow(CategoryTooDeep);
  });
});
