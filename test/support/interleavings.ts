import { setTimeout as sleep } from 'node:timers/promises';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { Database } from '../../src/platform/database/database.js';
import { currentScope, inScope } from '../../src/platform/runtime/scope.js';

/** One of those who act at the same time. `id` names its request (`X-Request-Id`) or its scope. */
export type Act<Scene, Result> = (scene: Scene, id: string) => Promise<Result>;

/** What is tried in every order. */
export interface Scenario<Scene, Result> {
  /** Each actor stops before the first statement that fits the first, then before the next that fits the second, ... */
  points: readonly RegExp[];
  /** Sets the scene anew, for one order of steps. */
  prepare(): Promise<Scene>;
  actors: readonly Act<Scene, Result>[];
  /** What is wrong afterwards; nothing when all is well. */
  check(scene: Scene, results: readonly Result[]): Promise<string | undefined>;
}

export interface Exploration {
  /** Orders of steps that were tried. */
  ran: number;
  /** Turns that an actor could not take because a lock of the other kept it: the database forbids that order. */
  waited: number;
  /** Points that were reached, of all there could be. */
  reached: number;
  /** `ABBA: what is wrong`. */
  violations: string[];
}

/** How long an actor that neither runs a statement nor comes to a point is taken for waiting elsewhere. */
const IDLE_MS = 100;

/** One actor on its way through one order of steps. */
class Walker {
  state: 'running' | 'stopped' | 'done' = 'running';
  /** The server's process that runs its statement right now. */
  busyWith: number | undefined;
  reached = 0;
  idleSince = Date.now();
  private release: () => void = () => undefined;
  private isFree = false;

  constructor(private readonly points: readonly RegExp[]) {}

  /** Called before each of its statements. */
  async before(sql: string): Promise<void> {
    if (this.isFree || !this.points[this.reached]?.test(sql)) return;
    this.reached++;
    this.state = 'stopped';
    await new Promise<void>((resolve) => (this.release = resolve));
  }

  go(): void {
    this.state = 'running';
    this.idleSince = Date.now();
    this.release();
  }

  /** Goes on to the end without stopping. */
  setFree(): void {
    this.isFree = true;
    if (this.state === 'stopped') this.go();
  }

  began(client: pg.PoolClient): void {
    this.busyWith = (client as unknown as { processID: number }).processID;
  }

  ended(): void {
    this.busyWith = undefined;
    this.idleSince = Date.now();
  }
}

/**
 * Tries everything that two or more can do to each other: each actor is stopped before chosen statements, and every order
 * of the steps between them is run, each on a scene of its own. Where a lock makes one wait for the other, the turn passes
 * on, and the waiting one goes on by itself when the lock is free.
 */
export class Interleavings {
  private walkers = new Map<string, Walker>();
  private readonly wrapped = new WeakSet<pg.PoolClient>();
  private count = 0;

  private constructor(private readonly watcher: pg.Client) {}

  /** Listens to the statements of these applications, which share a database. */
  static async of(apps: readonly NestFastifyApplication[], databaseUrl: string): Promise<Interleavings> {
    const watcher = new pg.Client({ connectionString: databaseUrl });
    await watcher.connect();
    const interleavings = new Interleavings(watcher);
    apps.forEach((app) => app.get(Database).pool.on('acquire', (client) => interleavings.wrap(client)));
    return interleavings;
  }

  async close(): Promise<void> {
    await this.watcher.end();
  }

  async explore<Scene, Result>(scenario: Scenario<Scene, Result>): Promise<Exploration> {
    const names = scenario.actors.map((_, at) => String.fromCharCode(65 + at));
    const found: Exploration = { ran: 0, waited: 0, reached: 0, violations: [] };
    for (const order of orders(Object.fromEntries(names.map((name) => [name, scenario.points.length])))) {
      const scene = await scenario.prepare();
      const results = await this.run(scenario, scene, names, order, found);
      const wrong = await scenario.check(scene, results);
      if (wrong !== undefined) found.violations.push(`${order}: ${wrong}`);
      found.ran++;
    }
    return found;
  }

  private async run<Scene, Result>(
    { points, actors }: Scenario<Scene, Result>,
    scene: Scene,
    names: readonly string[],
    order: string,
    found: Exploration,
  ): Promise<Result[]> {
    const walkers = new Map(names.map((name) => [name, new Walker(points)]));
    const works: Promise<Result>[] = [];
    for (const [at, [name, walker]] of [...walkers].entries()) {
      const id = `actor-${name}-${(this.count++).toString().padStart(6, '0')}`;
      this.walkers.set(id, walker);
      const work = inScope({ id }, () => actors[at]!(scene, id));
      works.push(work.finally(() => (walker.state = 'done')));
      await this.settled(walker);
    }
    for (const name of order) {
      const walker = walkers.get(name)!;
      if (walker.state !== 'stopped') {
        if (walker.state === 'running') found.waited++;
        continue;
      }
      walker.go();
      await this.settled(walker);
    }
    for (const walker of walkers.values()) {
      walker.setFree();
      await this.settled(walker);
    }
    const results = await Promise.all(works);
    for (const walker of walkers.values()) found.reached += walker.reached;
    this.walkers.clear();
    return results;
  }

  /** Resolves when it has come to its next point or its end, or waits for somebody else. */
  private async settled(walker: Walker): Promise<void> {
    while (walker.state === 'running') {
      if (walker.busyWith !== undefined && (await this.waitsForLock(walker.busyWith))) return;
      if (walker.busyWith === undefined && Date.now() - walker.idleSince > IDLE_MS) return;
      await sleep(2);
    }
  }

  private async waitsForLock(pid: number): Promise<boolean> {
    const { rows } = await this.watcher.query('SELECT cardinality(pg_blocking_pids($1)) > 0 AS waits', [pid]);
    return (rows[0] as { waits: boolean }).waits;
  }

  /** Puts the points before every statement of a connection, whoever uses it. */
  private wrap(client: pg.PoolClient): void {
    if (this.wrapped.has(client)) return;
    this.wrapped.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const walker = this.walkers.get(currentScope()?.id ?? '');
      if (!walker) return query(...args);
      const text = typeof args[0] === 'string' ? args[0] : (args[0] as { text: string }).text;
      const done = args.at(-1);
      const passed = walker.before(text).then(() => walker.began(client));
      if (typeof done === 'function') {
        const last = (...result: unknown[]): void => (walker.ended(), void done(...result));
        void passed.then(() => query(...args.slice(0, -1), last));
        return undefined;
      }
      return passed.then(() => query(...args)).finally(() => walker.ended());
    }) as typeof client.query;
  }
}

/** Every order of so many steps of each: `{ A: 2, B: 1 }` is AAB, ABA, BAA. */
export function orders(steps: Record<string, number>): string[] {
  const left = Object.entries(steps).filter(([, count]) => count > 0);
  if (left.length === 0) return [''];
  return left.flatMap(([name, count]) => orders({ ...steps, [name]: count - 1 }).map((rest) => name + rest));
}
