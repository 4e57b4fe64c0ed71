import { randomUUID } from 'node:crypto';
import { type Heard, send } from '../driver/http.js';
import { inParallel } from '../driver/in-parallel.js';
import { type OpenApi, type Operation, operationsOf, Schemas } from '../matrix/operations.js';
import { smallWorld, type SmallWorld } from '../matrix/small-world.js';
import { type Behaviour, type Dependency, ROUTE_CLASSES, type State } from '../matrix/routes-and-dependencies.js';
import { type Faults } from '../proxy/faults.js';
import { type World } from '../world/world.js';
import { isRefusal, LONGEST_ANSWER_MS } from './expected.js';
import { checkAll, type Scenario, type Stage } from './scenario.js';

/** Fewer than a process has connections: so many are let in even right after a trouble. */
const AT_EASE = 8;
/** Answers that are made while something changes are not kept: asked for more than once, they are in the cache. */
const REHEARSALS = 3;
const FAULTS: Readonly<Record<State, Faults>> = {
  down: { refused: true },
  slow: { latencyMs: 5_000 }, // each way
  half_open: { lost: 'both' },
};
/** Mail is asked by jobs only, and the rig's goes into files. */
const CELLS: readonly (readonly [Dependency, State])[] = [
  ['gateway', 'down'],
  ['database', 'down'],
  ['database', 'half_open'],
  ['database', 'slow'],
  ['gateway', 'slow'],
  ['gateway', 'half_open'],
];
/** What changes the whole shop, or does not end: declared, and not called. */
const isCalled = ({ id, method }: Operation): boolean => method !== 'PUT' && id !== 'streamAvailability';

/** Every route in every state of what it depends on does what the matrix says. */
export const MATRIX: Scenario = {
  name: 'matrix',
  covers: ['I28', 'F5', 'F9', 'F24'],
  story: 'all routes at once, while the database or the gateway is down, slow by five seconds each way, or half-open',
  leavesMarks: true,
  async run(stage: Stage): Promise<void> {
    const { world, tally, sized } = stage;
    const variants = await world.stockUp(5, 100_000);
    const routes = new Routes(world, variants, await smallWorld(world, variants));
    const operations = (await routes.documented()).filter(isCalled);
    let asEver = new Map<string, Heard>();
    for (let left = REHEARSALS; left > 0; left--) asEver = await routes.call(operations, AT_EASE);
    tally.count('routes', operations.length);
    for (const { id } of operations) {
      const { status, text } = asEver.get(id)!;
      tally.expect('rig', 'a route works while all is well', status >= 200 && status < 500, `${id}: ${status} ${text}`);
    }
    for (const operation of operations.filter((each) => routes.asksAboutSomething(each))) {
      const { status, text } = asEver.get(operation.id)!;
      tally.expect('rig', 'what is there is found', status === 200, `${operation.id}: ${status} ${text}`);
    }
    for (const cell of CELLS.slice(0, sized({ short: 3, push: 6, nightly: 6 }))) {
      const [dependency, state] = cell;
      const links = dependency === 'database' ? world.links : [world.gatewayLink];
      for (const link of links) link.set(FAULTS[state]);
      if (state === 'down') for (const link of links) link.reset();
      const answers = await routes.call(operations, dependency === 'database' ? operations.length : AT_EASE);
      for (const link of links) link.heal();
      await Promise.all(world.processes.map((process) => process.ready()));
      for (const { id } of operations) judge(stage, id, cell, asEver.get(id)!, answers.get(id)!);
    }
    await checkAll(stage);
  },
};

function judge({ tally }: Stage, id: string, cell: readonly [Dependency, State], asEver: Heard, heard: Heard): void {
  const [dependency, state] = cell;
  const behaviour = ROUTE_CLASSES.find(({ routes }) => routes.includes(id))!.behaviour[dependency][state];
  const where = `${id}, ${dependency} ${state} (${behaviour})`;
  const said = `${where}: ${heard.status} after ${Math.round(heard.ms)} ms, ${asEver.status} as ever: ${heard.why ?? heard.text.slice(0, 200)}`;
  tally.count('cells called');
  if (behaviour === 'refuses' && isWrong(asEver, heard)) tally.count('refused for what was sent, which proves nothing');
  tally.worst('longest answer (ms)', heard.ms);
  tally.expect('I28', 'every route does what the matrix says', isSo(behaviour, asEver, heard), said);
  tally.expect('I28', 'no answer takes longer than 10 s', heard.ms <= LONGEST_ANSWER_MS, said);
}

function isSo(behaviour: Behaviour, asEver: Heard, heard: Heard): boolean {
  const isSame = heard.status === asEver.status;
  const isRefused = isRefusal(heard);
  if (behaviour === 'serves') return isSame;
  if (behaviour === 'refuses') return isRefused || isWrong(asEver, heard);
  if (behaviour === 'serves_or_refuses') return isRefused || isSame;
  return isRefused || isSame || [201, 202, 402].includes(heard.status);
}

/** Refused for what was sent, before anything was asked. */
function isWrong(asEver: Heard, { status }: Heard): boolean {
  return status === asEver.status && [400, 401, 403, 415, 422, 428].includes(status);
}

/**
 * Calls the routes of the OpenAPI document. Those that read are asked about things of a small world; those that change
 * something are asked about things that are not there, but for a checkout, so that each answers the same every time.
 */
class Routes {
  private schemas: Schemas | undefined;

  constructor(
    private readonly world: World,
    private readonly variants: readonly string[],
    private readonly there: SmallWorld,
  ) {}

  asksAboutSomething({ method, path }: Operation): boolean {
    return method === 'GET' && this.idFor(path) !== undefined;
  }

  async documented(): Promise<Operation[]> {
    const { text } = await send({ method: 'GET', url: `${this.world.urls[0]}/openapi.json` });
    const document = JSON.parse(text) as OpenApi;
    this.schemas = new Schemas(document);
    return operationsOf(document);
  }

  /** All of them, so many at once; what each answered, by its id. */
  async call(operations: readonly Operation[], atOnce: number): Promise<Map<string, Heard>> {
    const answers = new Map<string, Heard>();
    await inParallel(atOnce, operations, async (each) => answers.set(each.id, await this.one(each)));
    return answers;
  }

  private one(operation: Operation): Promise<Heard> {
    const { shopper } = this.world;
    if (operation.id === 'placeOrder')
      return shopper.tryCheckout({ lines: shopper.oneOf(this.variants), token: shopper.wallet.sure });
    const { method, path, parameters, body } = operation;
    const id = this.asksAboutSomething(operation) ? this.idFor(path) : undefined;
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => id ?? this.known(name) ?? randomUUID());
    const query = parameters
      .filter((parameter) => parameter.in === 'query' && parameter.required)
      .map(
        ({ name, schema }) => `${name}=${encodeURIComponent(String(this.schemas!.sample(schema, this.known, name)))}`,
      );
    return send({
      method,
      url: `${this.world.urls[0]}${filled}?${query.join('&')}`,
      headers: {
        ...(path.startsWith('/v1/admin') && this.world.office.headers),
        'idempotency-key': randomUUID(),
        ...{ 'x-cart-token': this.there.cartToken, 'x-order-token': this.there.orderToken },
      },
      body: body && (this.schemas!.sample(body, this.known) as object),
      timeoutMs: 2 * LONGEST_ANSWER_MS,
    });
  }

  private idFor(path: string): string | undefined {
    return this.there.ids[path.split('/{')[0]!];
  }

  private readonly known = (name: string): string | undefined => {
    if (/^(variant_id|location_id|line_id|product_id)$/.test(name)) return randomUUID();
    if (/^(sku|handle|external_id|code)$/.test(name)) return `m-${randomUUID()}`;
    return { id_or_handle: 'rig-1', currency: 'EUR', country: 'DE', gateway: 'sandbox', name: 'nobody' }[name];
  };
}
