import { setTimeout as sleep } from 'node:timers/promises';
import { BackorderAllocated } from '../../contexts/inventory/contract/backorder-allocated.event.js';
import { compared, type Found, groupBy, sumsBy } from '../checker/check.js';
import { type Evidence, type Row } from '../checker/evidence.js';
import { isLive, SOLD, unitsOf, wantedBy } from '../checker/units.js';
import { Clerk } from '../driver/clerk.js';
import { type Kind, type Operation } from '../driver/history.js';
import { upTo } from '../driver/in-parallel.js';
import { Regular } from '../driver/regular.js';
import { strike, type Target } from '../nemesis/strikes.js';
import { goodsOfEveryKind, type Goods, IN_SET } from './goods-of-every-kind.js';
import { checkAll, evidenceOf, type Scenario, type Stage } from './scenario.js';

const RATE = { clients: 16, perSecond: 20, abandonPercent: 10 };
const CLERKS = 3;
const REGULARS = 4;
const PAUSE_MS = [1_500, 3_500] as const;
const PATIENCE_MS = 60_000;

/** Stock of every kind moves in every way at once, while processes and the database die. */
export const STOCK_KINDS: Scenario = {
  name: 'stock-kinds',
  covers: ['I1', 'I2', 'I3', 'I7', 'F1', 'F2', 'F5'],
  story:
    'backorders, sets, split holds and shares are bought and cancelled while clerks take deliveries, count and send units on, and an API process or the database dies',
  async run(stage) {
    const { world, tally, rounds } = stage;
    const goods = await goodsOfEveryKind(world, stage.random);
    const from = world.history.operations.length;
    const load = world.load({ ...RATE, variants: [goods.plain, goods.later, ...goods.parts, goods.set] });
    const others = [...clerksOf(stage, goods), ...upTo(REGULARS).map(() => new Regular(world.shopper, goods.scarce))];
    const work = others.map((one) => one.keepGoing());
    const happened = (evidence: Evidence) => whatHappened(evidence, goods, world.history.operations.slice(from));
    let struck = 0;
    try {
      await rounds({ short: 2, push: 6, nightly: 40 }, () => die(stage, struck++ % 2 ? 'database' : 'api'));
      await untilAll(async () => happened(await evidenceOf(world)));
    } finally {
      others.forEach((one) => one.stop());
      await Promise.all([load.stop(), ...work]);
    }
    tally.expect('rig', 'a kill cut something off', tally.counts.has('kills under load'), 'none did');
    const evidence = await checkAll(stage);
    tally.add({ invariant: 'I3', title: 'a set that is sold is its parts', ...setsSold(evidence, goods) });
    for (const [what, times] of Object.entries(happened(evidence))) {
      tally.count(what, times);
      tally.expect('rig', 'stock of every kind moved in every way', times > 0, `no ${what}`);
    }
  },
};

function clerksOf({ world, random }: Stage, { later, parts, scarce, locations }: Goods): Clerk[] {
  const post = { variants: [later, ...parts, scarce], locations, headers: world.office.headers };
  return upTo(CLERKS).map(() => new Clerk(world.shopper.sender, world.history, random, post));
}

async function die({ world, tally, random }: Stage, target: Target): Promise<void> {
  await sleep(random.whole(...PAUSE_MS));
  const { inFlight, cutOff } = await strike(world, target);
  tally.count('kills');
  if (cutOff > 0) tally.count('kills under load');
  tally.count('operations in flight', inFlight);
  tally.count('answers cut off', cutOff);
}

/** What left the stock and what waits for orders with a set, against what staff said that a set is. */
function setsSold({ orders, taken, backorders }: Evidence, { parts, set }: Goods): Found {
  const asSaid = { bundles: { [set]: parts.map((variant_id, at) => ({ variant_id, per_unit: IN_SET[at] })) } };
  const sold = orders.filter(
    ({ status, lines }) =>
      SOLD.includes(status as string) && (lines as Row[]).some(({ variantId }) => variantId === set),
  );
  const ids = new Set(sold.map(({ id }) => id as string));
  const wanted = sold.flatMap((order) =>
    wantedBy(order, asSaid).map((part) => ({ ...part, reference: order.id as string })),
  );
  const waiting = backorders.map((row) => ({ ...row, reference: row.hold_id as string, units: row.waiting as number }));
  const found = [...taken, ...waiting].filter(({ reference }: Row) => ids.has(reference as string));
  const name = ({ reference, variant_id }: Row): string => `order ${reference}: ${variant_id}`;
  const units = ({ units }: Row): number => units as number;
  return compared(
    sumsBy(wanted, name, units),
    sumsBy<Row>(found, name, units),
    (what, due, gone) => `${what}: ${due} sold, ${gone} left the stock or are waited for`,
  );
}

/** How often stock of each kind moved, and in each way. */
function whatHappened(
  { facts, holds }: Evidence,
  { later, parts, set }: Goods,
  operations: readonly Operation[],
): Record<string, number> {
  const live = holds.filter(isLive);
  const waitable: unknown[] = [later, ...parts];
  const allocated = facts.filter(
    ({ type, data }) => type === BackorderAllocated.type && waitable.includes(data.variantId),
  );
  const done = (wanted: Kind): number =>
    operations.filter(({ kind, outcome }) => kind === wanted && outcome === 'ok').length;
  return {
    'allocations to who waited': allocated.length,
    'holds split over locations': live.filter(isSplit).length,
    'sets sold': live.filter(({ bundles }) => bundles?.[set]).length,
    'refused beyond a share': operations.filter(({ code }) => code === 'purchase_limit_reached').length,
    'stock adjustments': done('adjust-stock'),
    'steps of stock counts': done('count-stock'),
    'steps of transfers': done('transfer-stock'),
  };
}

/** Nothing is shown by what did not happen. A slow machine needs longer for it. */
async function untilAll(happened: () => Promise<Record<string, number>>): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(1_000))
    if (Object.values(await happened()).every((times) => times > 0)) return;
}

/** Whether a variant of the hold comes from more than one location. */
function isSplit(hold: Row): boolean {
  const placed = unitsOf(hold).filter(({ location_id }) => location_id !== null);
  return [...groupBy(placed, ({ variant_id }) => variant_id).values()].some((same) => same.length > 1);
}
