import { type Check, compared, each, sumsBy } from '../check.js';
import { type Row } from '../evidence.js';
import { arrivalsIn, levelOf, SOLD, unitsOf, type Units, wantedBy, withHolds } from '../units.js';

const HOLD_OF: Record<string, readonly string[]> = {
  pending: ['held'],
  confirmed: ['committed'],
  fulfilled: ['committed'],
  cancelled: ['released', 'expired'],
};

const isPlaced = ({ location_id }: Units): boolean => location_id !== null;
const units = ({ units }: Units | Row): number => units as number;

/** Units: never promised twice, every change written down, every hold ended once and as its order did. */
export const STOCK: readonly Check[] = [
  {
    invariant: 'I1',
    title: 'held never exceeds on hand, nothing is negative',
    look: ({ levels }) =>
      each(
        levels,
        (level) =>
          (level.held < 0 || level.on_hand < level.held) &&
          `level ${levelOf(level)}: on hand ${level.on_hand}, held ${level.held}`,
      ),
  },
  {
    invariant: 'I2',
    title: 'a level is the sum of its movements',
    look: ({ levels, movements }) => {
      const sums = new Map(movements.map((sum) => [levelOf(sum), sum]));
      return each(levels, (level) => {
        const { on_hand = 0, held = 0 } = sums.get(levelOf(level)) ?? {};
        return (
          (on_hand !== level.on_hand || held !== level.held) &&
          `level ${levelOf(level)}: ${level.on_hand}/${level.held}, its movements sum to ${on_hand}/${held}`
        );
      });
    },
  },
  {
    invariant: 'I2',
    title: 'what levels hold is what open holds say',
    look: ({ levels, holds }) => {
      const open = holds.filter(({ status }) => status === 'held').flatMap(unitsOf);
      return compared(
        sumsBy(open.filter(isPlaced), levelOf, units),
        sumsBy(levels, levelOf, ({ held }) => held as number),
        (level, wanted, held) => `level ${level} holds ${held}, open holds say ${wanted}`,
      );
    },
  },
  {
    invariant: 'I2',
    title: 'what is on hand is what came, was counted and was sent on, less what is sold',
    look: (evidence) => {
      const sold = evidence.holds.filter(({ status }) => status === 'committed').flatMap(unitsOf);
      const gone = sold.filter(isPlaced).map((entry) => ({ ...entry, units: -entry.units }));
      return compared(
        sumsBy([...arrivalsIn(evidence), ...gone], levelOf, units),
        sumsBy(evidence.levels, levelOf, ({ on_hand }) => on_hand as number),
        (level, due, there) => `level ${level} has ${there} on hand, ${due} came and were not sold`,
      );
    },
  },
  {
    invariant: 'I7',
    title: 'every acknowledged adjustment of stock is there once, and no other',
    look: ({ history, adjusted }) => {
      const place = ({ variant_id, location }: Row): string => `${variant_id} at ${location}`;
      const acknowledged = history
        .filter(({ kind, outcome }) => kind === 'adjust-stock' && outcome === 'ok')
        .flatMap(({ lines, location }) => lines!.map((line) => ({ ...line, location })));
      return compared(
        sumsBy(acknowledged, place, ({ quantity }) => quantity),
        sumsBy(adjusted, place, units),
        (where, due, there) => `${where}: ${due} units were acknowledged, ${there} are there`,
      );
    },
  },
  {
    invariant: 'I3',
    title: 'a hold ended once, and as its order did',
    look: ({ orders, holds }) => {
      const byId = new Map(holds.map((hold) => [hold.id as string, hold]));
      return each(orders, ({ id, status }) => {
        const hold = byId.get(id as string);
        return (
          hold &&
          !HOLD_OF[status as string]?.includes(hold.status as string) &&
          `order ${id} is ${status}, its hold ${hold.status}`
        );
      });
    },
  },
  {
    invariant: 'I3',
    title: 'what an order’s hold has is what its lines want, a bundle as its parts',
    look: (evidence) => {
      const orders = withHolds(evidence, ['pending', ...SOLD]);
      const named = (id: string) => (entry: { variant_id: string; units: number }) => ({
        name: `${id}: ${entry.variant_id}`,
        units: entry.units,
      });
      const wanted = orders.flatMap(({ order, hold }) => wantedBy(order, hold).map(named(order.id as string)));
      const held = orders.flatMap(({ order, hold }) => unitsOf(hold).map(named(order.id as string)));
      return compared(
        sumsBy(wanted, ({ name }) => name, units),
        sumsBy(held, ({ name }) => name, units),
        (name, due, has) => `order ${name}: its lines want ${due}, its hold has ${has}`,
      );
    },
  },
  {
    invariant: 'I3',
    title: 'what left the stock for an order, by its movements, is what it sold',
    look: (evidence) => {
      const ids = new Set(evidence.orders.map(({ id }) => id as string));
      const left = evidence.taken.filter(({ reference }) => ids.has(reference as string));
      const sold = withHolds(evidence, SOLD).flatMap(({ order, hold }) =>
        unitsOf(hold)
          .filter(isPlaced)
          .map((entry) => ({ ...entry, reference: order.id as string })),
      );
      const name = (entry: Row): string => `${entry.reference}: ${levelOf(entry)}`;
      return compared(
        sumsBy(sold, name, units),
        sumsBy(left, name, units),
        (where, due, gone) => `order ${where}: sold ${due}, ${gone} left the stock for it`,
      );
    },
  },
];
