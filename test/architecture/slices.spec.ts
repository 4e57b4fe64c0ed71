import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, type Source, sources } from './sources.js';

/** What makes a folder of a context a slice: somebody calls it, or a fact or the clock starts it. */
const STARTS = /(\.controller|\.handler|\.job|\.projection|-on-[a-z-]+)\.ts$/;

/** The e2e file of every slice: the folder's name is the use case's, and the test's. */
function suitesOf(files: Source[]): string[] {
  const slices = files.filter(({ context, path }) => context && STARTS.test(path)).map(({ path }) => dirname(path));
  return [...new Set(slices)].map((slice) => `${slice.replace(/^src\/contexts/, 'test/e2e')}.e2e-spec.ts`).sort();
}

/** A controller that takes something from whoever asks: a body, a parameter, bytes. */
const TAKES_INPUT = /@(?:Body|Query|Param|UuidParam|RawBody|Headers|Req)\(/;

/** A test that expects wrong input to be refused; who asks at all (401, 403) is another matter, and so is money. */
const REFUSES = /\b(?:expect|status|statuses|it)\b[^;]*?(?<!eur\(|amount: )\b4(?:0[024569]|1[0235]|2[2489])\b/;

/** The suites of slices with a route that takes input, which never expect it to be refused. `read` answers a file's text. */
function trusting(files: Source[], read: (path: string) => string): string[] {
  const open = files.filter(({ path, text }) => path.endsWith('.controller.ts') && TAKES_INPUT.test(text));
  return suitesOf(open).filter((suite) => {
    const text = read(suite);
    const helpers = [...text.matchAll(/from '\.\/([^']+)\.js'/g)].map(([, name]) => `${dirname(suite)}/${name}.ts`);
    return ![text, ...helpers.map(read)].some((each) => REFUSES.test(each));
  });
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

  it('that take input have a suite that expects wrong input to be refused', () => {
    expect(trusting(sources(), (path) => readFileSync(join(ROOT, path), 'utf8'))).toEqual([]);
  });

  const fly = { path: 'src/contexts/orders/fly/fly.controller.ts', context: 'orders' };
  it.each([
    ['@Body() body', `expect(status).toBe(201);`, 1],
    ['@Body() body', `expect([status, total]).toEqual([201, 490]);`, 1],
    ['@Body() body', `expect([status, total]).toEqual([200, eur(400)]);`, 1],
    ['@Body() body', `expect(status).toBe(401);`, 1],
    ['@UuidParam() id', `expect([status, body.code]).toEqual([404, 'orders.fly_not_found']);`, 0],
    ['@Query() query', `import { step } from './helper.js';`, 0],
    ['', `expect(status).toBe(401);`, 0],
  ])('notice a planted route with %j whose suite says %j', (parameters, suite, found) => {
    const helper = `expect(status).toBe(422);`;
    const text = `async fly(${parameters}) {}`;
    expect(trusting([{ ...fly, text }], (path) => (path.endsWith('helper.ts') ? helper : suite))).toHaveLength(found);
  });

  it('leave alone what is no slice', () => {
    const path = 'src/contexts/orders/storage/order.repository.ts';
    expect(suitesOf([{ path, text: '', context: 'orders' }])).toEqual([]);
  });
});
