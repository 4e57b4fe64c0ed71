import { CommandBus } from '@nestjs/cqrs';
import fc from 'fast-check';
import { ReleaseUnits } from '../../../src/contexts/inventory/contract/release-units.command.js';
import { ExpireHolds } from '../../../src/contexts/inventory/expire-holds/expire-holds.job.js';
import { Bundles } from '../../../src/contexts/inventory/storage/bundles.js';
import { Levels } from '../../../src/contexts/inventory/storage/levels.js';
import { Policies } from '../../../src/contexts/inventory/storage/policies.js';
import { adjustedDelta, countedDelta } from '../../../src/contexts/inventory/domain/stock-level.js';
import { Database } from '../../../src/platform/database/database.js';
import { newId } from '../../../src/platform/runtime/new-id.js';
import { Stock } from '../inventory/stock-harness.js';
import { type Line, PLACES, type Place, StockModel } from './stock-model.js';

/** How many sequences of commands are run alone, and how many by four clients at once; more for a release. */
const RUNS = { alone: Number(process.env['STOCK_MODEL_RUNS'] ?? 60), together: Number(process.env['STOCK_MODEL_PARALLEL_RUNS'] ?? 15) }; // prettier-ignore

type Command =
  | { do: 'hold'; lines: Line[]; buyer: string | null }
  | { do: 'commit' | 'release' | 'expire'; hold: number }
  | { do: 'releaseUnits'; hold: number; line: Line }
  | { do: 'set' | 'adjust'; variant: string; place: Place; units: number }
  | { do: 'receive'; variant: string; place: Place; units: number }
  | { do: 'policy'; variant: string; limit: number; safety: number }
  | { do: 'use'; place: Place; active: boolean };

const [variant, anything] = [fc.constantFrom('a', 'b'), fc.constantFrom('a', 'b', 'set')];
const place = fc.constantFrom(...PLACES);
const line = fc.record({ variant: anything, quantity: fc.integer({ min: 1, max: 5 }) });
const hold = fc.nat({ max: 20 });
const lines = fc.array(line, { minLength: 1, maxLength: 3 });
const selling: fc.WeightedArbitrary<Command>[] = [
  { weight: 6, arbitrary: fc.record({ do: fc.constant('hold'), lines, buyer: fc.constantFrom(null, null, 'ada') }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('commit', 'release', 'expire'), hold }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('releaseUnits'), hold, line }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('adjust'), variant, place, units: fc.integer({ min: -4, max: 9 }).filter(Boolean) }) }, // prettier-ignore
  { weight: 1, arbitrary: fc.record({ do: fc.constant('receive'), variant: anything, place, units: fc.integer({ min: 1, max: 4 }) }) }, // prettier-ignore
  { weight: 1, arbitrary: fc.record({ do: fc.constant('policy'), variant, limit: fc.nat({ max: 8 }), safety: fc.nat({ max: 2 }) }) }, // prettier-ignore
];
const counting: fc.WeightedArbitrary<Command>[] = [
  { weight: 2, arbitrary: fc.record({ do: fc.constant('set'), variant, place, units: fc.nat({ max: 15 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('use'), place, active: fc.boolean() }) },
];
const sold = fc.array(fc.oneof(...selling), { minLength: 5, maxLength: 30 });
const managed = fc.array(fc.oneof(...selling, ...counting), { minLength: 5, maxLength: 50 });

/** A little shop of its own: two variants, and a set of one a and two b; a buyer may have 6 of a. */
class World {
  readonly ids = { a: newId(), b: newId(), set: newId() } as Record<string, string>;
  readonly holds: string[] = [];
  /** An ended hold, by which a set is known to be what it is when it comes back. */
  private sale = '';

  private constructor(
    private readonly stock: Stock,
    private readonly database = stock.shop.app.get(Database),
  ) {}

  static async make(stock: Stock): Promise<World> {
    const world = new World(stock);
    const parts = [1, 2].map((quantity, at) => ({ variantId: world.ids['ab'[at]!]!, quantity }));
    await stock.shop.app.get(Bundles).set(world.ids['set']!, parts);
    for (const name of ['a', 'b']) await world.setPolicy(name, 2, 0);
    world.sale = await stock.hold([{ variantId: world.ids['set']!, quantity: 1 }]);
    await stock.release(world.sale);
    for (const name of ['a', 'b']) {
      await world.setPolicy(name, 0, 0);
      await stock.set(PLACES.map((location) => ({ variantId: world.ids[name]!, location, onHand: 0 })));
    }
    return world;
  }

  async run(command: Command): Promise<string> {
    try {
      return await this.try(command);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code?.includes('_')) return code;
      throw error;
    }
  }

  private async try(command: Command): Promise<string> {
    switch (command.do) {
      case 'hold':
        this.holds.push(
          await this.stock.hold(this.lines(command.lines), undefined, { buyer: command.buyer ?? undefined }),
        );
        return 'held';
      case 'set':
        return this.change(command, (level) => countedDelta(level, command.units));
      case 'adjust':
        return this.change(command, (level) => adjustedDelta(level, command.units));
      case 'receive':
        await this.stock.receive(newId(), [
          {
            variantId: this.ids[command.variant]!,
            holdId: this.sale,
            quantity: command.units,
            disposition: 'restock',
            location: command.place,
          },
        ]);
        return 'received';
      case 'policy':
        return this.setPolicy(command.variant, command.limit, command.safety);
      case 'use': {
        const id = await this.locationId(command.place);
        await this.stock.shop.admin.patch(`/v1/admin/inventory/locations/${id}`, { active: command.active });
        return 'used';
      }
      default:
        return this.end(command);
    }
  }

  private async end(command: Extract<Command, { hold: number }>): Promise<string> {
    if (this.holds.length === 0) return 'nothing';
    const hold = this.holds[command.hold % this.holds.length]!;
    if (command.do === 'commit') return this.stock.commit(hold);
    if (command.do === 'release') await this.stock.release(hold);
    if (command.do === 'expire') {
      const due = `UPDATE inventory.holds SET expires_at = now() - interval '1 s' WHERE id = $1 AND status = 'held'`;
      await this.database.query(due, [hold]);
      await this.stock.shop.app.get(ExpireHolds).run();
    }
    if (command.do !== 'releaseUnits') return 'ended';
    const units = new ReleaseUnits(this.lines([command.line]).map((line) => ({ holdId: hold, ...line })));
    await this.stock.shop.app.get(CommandBus).execute(units);
    return 'released';
  }

  private async change(
    { variant, place }: { variant: string; place: Place },
    delta: Parameters<Levels['change']>[1]['delta'],
  ): Promise<string> {
    const level = { variantId: this.ids[variant]!, location: place };
    await this.stock.shop.app.get(Levels).change(level, { reason: 'counted', delta });
    return 'set';
  }

  private async setPolicy(variant: string, limit: number, safetyStock: number): Promise<string> {
    const maxPerCustomer = variant === 'a' ? { units: 6, days: null } : null;
    const backorder = { limit, until: null, expectedAt: null };
    await this.stock.shop.app
      .get(Policies)
      .set(this.ids[variant]!, { backorder, preorder: null, safetyStock, maxPerCustomer });
    return 'set';
  }

  private lines(lines: readonly Line[]) {
    return lines.map(({ variant, quantity }) => ({ variantId: this.ids[variant]!, quantity }));
  }

  private async locationId(code: string): Promise<string> {
    const [row] = await this.database.query<{ id: string }>('SELECT id FROM inventory.locations WHERE code = $1', [
      code,
    ]);
    return row!.id;
  }

  /** On hand, held and waiting of everything, the holds, and what can be sold. */
  async state() {
    const names = new Map(Object.entries(this.ids).map(([name, id]) => [id, name]));
    const levels: Record<string, unknown> = {};
    for (const name of ['a', 'b']) {
      for (const [code, level] of Object.entries(await this.stock.levels(this.ids[name]!)))
        levels[`${name} ${code}`] = level;
    }
    const holds = await this.database.query<{ status: string; units: [string, string | null, number][] }>(
      `SELECT status, ARRAY(
         SELECT jsonb_build_array(variant_id, code, quantity)
         FROM unnest(variant_ids, location_ids, quantities) AS unit(variant_id, location_id, quantity)
           LEFT JOIN inventory.locations ON locations.id = location_id
       ) AS units FROM unnest($1::uuid[]) WITH ORDINALITY AS asked(id, n) JOIN inventory.holds USING (id) ORDER BY n`,
      [this.holds],
    );
    return {
      levels,
      waiting: [await this.waiting('a'), await this.waiting('b')],
      available: [await this.available('a'), await this.available('b'), await this.available('set')],
      holds: holds.map(({ status, units }) => ({
        status,
        units: isLive(status) ? units.map(([id, code, quantity]) => `${names.get(id)} ${code} ${quantity}`).sort() : [],
      })),
    };
  }

  available(name: string): Promise<number> {
    return this.stock.available(this.ids[name]!);
  }

  async waiting(name: string): Promise<number> {
    return (await this.stock.shop.app.get(Policies).find(this.ids[name]!))!.waiting;
  }

  /** The queue as its rows have it: the same as the counter. */
  async queued(name: string): Promise<number> {
    const sql = 'SELECT coalesce(sum(waiting), 0) AS waiting FROM inventory.backorders WHERE variant_id = $1';
    return (await this.database.query<{ waiting: number }>(sql, [this.ids[name]]))[0]!.waiting;
  }
}

function isLive(status: string): boolean {
  return status === 'held' || status === 'committed';
}

function newModel(): StockModel {
  const parts = [
    { variant: 'a', quantity: 1 },
    { variant: 'b', quantity: 2 },
  ];
  return new StockModel(['a', 'b'], new Map([['set', parts]]), { variant: 'a', most: 6 });
}

function modelled(model: StockModel, command: Command): string {
  switch (command.do) {
    case 'hold':
      return model.hold(command.lines, command.buyer);
    case 'set':
      return model.set(command.variant, command.place, command.units);
    case 'adjust':
      return model.adjust(command.variant, command.place, command.units);
    case 'receive':
      model.receive(command.variant, command.place, command.units);
      return 'received';
    case 'policy':
      return model.policy(command.variant, command);
    case 'use':
      model.use(command.place, command.active);
      return 'used';
    default: {
      const hold = model.holds[command.hold % model.holds.length];
      if (!hold) return 'nothing';
      if (command.do === 'commit') return model.commit(hold);
      if (command.do === 'releaseUnits') return model.releaseUnits(hold, command.line);
      model[command.do](hold);
      return 'ended';
    }
  }
}

function stateOf(model: StockModel) {
  return {
    levels: Object.fromEntries([...model.levels].map(([at, { onHand, held }]) => [at, [onHand, held]])),
    waiting: model.variants.map((name) => model.waiting(name)),
    available: ['a', 'b', 'set'].map((name) => model.available(name)),
    holds: model.holds.map(({ status, entries }) => ({
      status,
      units: isLive(status) ? entries.map((unit) => `${unit.variant} ${unit.place} ${unit.quantity}`).sort() : [],
    })),
  };
}

/** Invariant I2: the database is what a plain model says, whatever is done to it. */
describe('stock is what a model of it says', () => {
  let stock: Stock;
  beforeAll(async () => (stock = await Stock.start()));
  afterAll(() => stock?.shop.close());

  afterEach(async () => {
    const { levels, movements } = await stock.books();
    expect(movements).toEqual(levels);
  });

  it(`after ${RUNS.alone} sequences of up to 50 commands, after each of them`, async () => {
    await fc.assert(
      fc.asyncProperty(managed, async (commands) => {
        const [world, model] = [await World.make(stock), newModel()];
        for (const command of commands) expect(await world.run(command)).toBe(modelled(model, command));
        expect(await world.state()).toEqual(stateOf(model));
        for (const place of PLACES) await world.run({ do: 'use', place, active: true });
      }),
      { numRuns: RUNS.alone },
    );
  }, 600_000);

  it(`after ${RUNS.together} times four clients at once: no unit is lost, invented, or kept from who waits`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(sold, sold, sold, sold), async (clients) => {
        const world = await World.make(stock);
        let arrived = { a: 0, b: 0 } as Record<string, number>;
        const note = (name: string, units: number): void => {
          for (const [part, per] of name === 'set' ? [['a', 1], ['b', 2]] as const : [[name, 1]] as const) arrived = { ...arrived, [part]: arrived[part]! + per * units }; // prettier-ignore
        };
        await Promise.all(
          clients.map(async (commands) => {
            for (const command of commands) {
              const outcome = await world.run(command);
              if (command.do === 'adjust' && outcome === 'set') note(command.variant, command.units);
              if (command.do === 'receive') note(command.variant, command.units);
            }
          }),
        );
        const { levels, waiting, available, holds } = await world.state();
        ['a', 'b'].forEach((name, at) => {
          const units = (status: string, isPlaced: boolean): number =>
            holds
              .filter((each) => each.status === status)
              .flatMap((each) => each.units.map((unit) => unit.split(' ')))
              .filter(([variant, code]) => variant === name && (code !== 'null') === isPlaced)
              .reduce((sum, [, , quantity]) => sum + Number(quantity), 0);
          const own = PLACES.map((code) => levels[`${name} ${code}`] as [number, number]);
          expect(own[0]![0] + own[1]![0]).toBe(arrived[name]! - units('committed', true));
          expect(own[0]![1] + own[1]![1]).toBe(units('held', true));
          expect(waiting[at]).toBe(units('held', false) + units('committed', false));
          expect(waiting[at] === 0 || available[at] === 0).toBe(true);
        });
        expect([await world.queued('a'), await world.queued('b')]).toEqual(waiting);
      }),
      { numRuns: RUNS.together, endOnFailure: true },
    );
  }, 600_000);
});
