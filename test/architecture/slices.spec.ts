import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, type Source, sources } from './sources.js';

/** What makes a folder of a context a slice: somebody calls it, or a fact or the clock starts it. */
const STARTS = /(\.controller|\.handler|\.job|\.projection|-on-[a-z-]+)\.ts$/;

/** The e2e file of every slice: the folder's name is the use case's, and the test's. */
function suitesOf(files: Source[]): string[] {
  const slices = files.filter(({ context, path }) => context && STARTS.test(path)).map(({ path }) => dirname(path));
  return [...new Set(slices)].map((slice) => `${slice.replace(/^src\/contexts/, 'test/e2e')}.e2e-spec.ts`).sort();
}

describe('slices', () => {
  it('have an e2e suite of their name each', () => {
    const suites = suitesOf(sources());
    expect(suites.length).toBeGreaterThan(60);
    expect(suites.filter((suite) => !existsSync(join(ROOT, suite)))).toEqual([]);
  });

  it.each(['fly.controller', 'fly.handler', 'fly.job', 'fly.projection', 'fly-on-order-placed'])(
    'notice a planted slice without one: %s',
    (stem) => {
      const planted = { path: `src/contexts/orders/fly/${stem}.ts`, text: '', context: 'orders' };
      expect(suitesOf([planted])).toEqual(['test/e2e/orders/fly.e2e-spec.ts']);
      expect(existsSync(join(ROOT, 'test/e2e/orders/fly.e2e-spec.ts'))).toBe(false);
    },
  );

  it('leave alone what is no slice', () => {
    const path = 'src/contexts/orders/storage/order.repository.ts';
    expect(suitesOf([{ path, text: '', context: 'orders' }])).toEqual([]);
  });
});
