import { ServiceKeys } from '../../../src/platform/security/service-keys.js';
import { contentsOf } from '../../support/contents.js';
import { type OpenApi, operationsOf, Schemas } from '../../../src/rig/matrix/operations.js';
import { type Shop, startShop } from '../../support/shop.js';
import { type RawAnswer, sendAll, sendBytes } from '../../support/wire.js';
import { Subjects } from './support/subjects.js';
import { type Trial, Trials } from './support/trials.js';

/** Nothing can be made to fail from outside, so there is no dead letter to retry; only gateways sign messages; a stream does not end. */
const OF_NOTHING = ['retryDeadLetter', 'receiveWebhook', 'streamAvailability'];

/** Thousands of requests: a slow machine takes more than the minute that other tests have. */
const THOUSANDS_MS = 240_000;

/** The promise: bad input gets a problem document that names the field, 4xx, never a 5xx, and changes nothing. */
describe('bad input', () => {
  let shop: Shop;
  let schemas: Schemas;
  let all: Trials[];
  beforeAll(async () => {
    shop = await startShop();
    const document = (await shop.store.get('/openapi.json')).body as OpenApi;
    schemas = new Schemas(document);
    const { secret } = await shop.app.get(ServiceKeys).create('everything', ['*']);
    const subjects = await Subjects.of(shop);
    all = [];
    for (const operation of operationsOf(document)) {
      all.push(new Trials(schemas, operation, await subjects.for(operation), `Bearer ${secret}`));
    }
    await shop.settle();
  });
  afterAll(() => shop.close());

  type Judge = (trial: Trial, answer: RawAnswer) => string | undefined;

  /** Sends the trials and answers what is wrong with their answers. */
  async function complaints(trials: Trial[], judge: Judge): Promise<string[]> {
    const found: string[] = [];
    await sendAll(shop.url, trials, (trial, answer) => {
      const complaint = judge(trial, answer);
      const { operation, what } = trial;
      if (complaint) found.push(`${operation.id}, ${what.slice(0, 80)}: ${answer.status} ${complaint.slice(0, 300)}`);
    });
    return found;
  }

  const refused: Judge = ({ statuses, field }, { status, headers, text }) => {
    if (!statuses.includes(status)) return `instead of ${statuses.join(' or ')}: ${text}`;
    const { errors = [] } = problemOf(headers, text, status);
    const isNamed = !field || errors.some(({ path }) => path.startsWith(field) || field.startsWith(path));
    return status !== 422 || isNamed ? undefined : `does not name ${field}: ${text}`;
  };

  /** The problem document of an answer; throws when it is none, or another request's. */
  function problemOf(headers: RawAnswer['headers'], text: string, status: number): { errors?: { path: string }[] } {
    const problem = JSON.parse(text) as object;
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(problem).toMatchObject({ status, code: expect.any(String), request_id: headers['x-request-id'] });
    const misfits = schemas.misfits(problem, { $ref: '#/components/schemas/ProblemDto' });
    expect(misfits.filter((misfit) => !misfit.endsWith('not documented'))).toEqual([]); // problems may be extended
    return problem;
  }

  const documented: Judge = ({ operation, statuses }, { status, headers, text }) => {
    if (status >= 400 && status < 500) problemOf(headers, text, status);
    if (statuses.length > 0 && !statuses.includes(status)) return `instead of success: ${text}`;
    if (status >= 400) return status < 500 ? undefined : text;
    const answer = operation.responses[status];
    if (!answer) return 'is not documented';
    const schema = answer.content?.['application/json']?.schema;
    if (schema) return schemas.misfits(JSON.parse(text), schema).join('; ') || undefined;
    return text === '' || answer.content ? undefined : `has a body that is not documented: ${text}`;
  };

  it.each([
    ['a body', 1500, (trials: Trials) => trials.bodies()],
    ['a type or encoding', 200, (trials: Trials) => trials.contents()],
    ['a path', 400, (trials: Trials) => trials.paths()],
    ['a query', 800, (trials: Trials) => trials.queries()],
    ['a token or key', 400, (trials: Trials) => trials.principals()],
    ['a condition or idempotency key', 100, (trials: Trials) => trials.conditions()],
  ])(
    'in %s is refused and changes nothing',
    async (_what, atLeast, trialsOf) => {
      const trials = all.flatMap(trialsOf);
      const before = await contentsOf(shop);
      expect(await complaints(trials, refused)).toEqual([]);
      expect(await contentsOf(shop)).toEqual(before);
      expect(trials.length).toBeGreaterThan(atLeast);
    },
    THOUSANDS_MS,
  );

  it('is the only thing refused: right requests succeed as documented', async () => {
    const trials = all.filter(({ operation }) => !OF_NOTHING.includes(operation.id)).map((each) => each.right());
    expect(await complaints(trials, documented)).toEqual([]);
  });

  it('may be odd, and is answered as documented', async () => {
    const trials = all.flatMap((each) => each.odd());
    expect(await complaints(trials, documented)).toEqual([]);
  });

  it.each(['HEAD', 'OPTIONS', 'PROPFIND', 'DELETE'])('by the method %s fails nowhere', async (method) => {
    const trials = all
      .filter(({ operation }) => operation.method === 'GET' && !OF_NOTHING.includes(operation.id))
      .map((each) =>
        each.right({ what: method, method, statuses: method === 'HEAD' ? [200] : [404, 405, 401, 204, 409, 415] }),
      );
    expect(
      await complaints(trials, ({ statuses }, { status, text }) => (statuses.includes(status) ? undefined : text)),
    ).toEqual([]);
  });

  const POST = 'POST /v1/store/carts HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\n';
  it.each([
    ['no HTTP', 400, 'NONSENSE\r\n\r\n'],
    ['an unknown method', 400, 'FOO /v1/store/products HTTP/1.1\r\nHost: shop\r\n\r\n'],
    ['bytes in the path', 400, 'GET /v1/store/products/\xff HTTP/1.1\r\nHost: shop\r\n\r\n'],
    ['two lengths', 400, `${POST}Content-Length: 3\r\nContent-Length: 4\r\n\r\n{"a`],
    ['a length and chunks', 400, `${POST}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['a broken chunk', 400, `${POST}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n`],
    ['a large head', 431, `GET / HTTP/1.1\r\nHost: shop\r\nX-Large: ${'x'.repeat(40_000)}\r\n\r\n`],
  ])('that is %s gets a problem as well', async (_what, status, bytes) => {
    const [head, body] = (await sendBytes(shop.url, bytes)).split('\r\n\r\n') as [string, string];
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1];
    problemOf({ 'content-type': header('content-type'), 'x-request-id': header('x-request-id') }, body, status);
  });
});
