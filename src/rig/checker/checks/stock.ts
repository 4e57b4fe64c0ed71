import { type Check, each, groupBy, sumOf } from '../check.js';
import { type Row } from '../evidence.js';

const levelOf = ({ variant_id, location_id }: Row): string => `${variant_id} at ${location_id}`;
const HOLD_OF: Record<string, readonly string[]> = {
  pending: ['held'],
  confirmed: ['committed'],
  fulfilled: ['committed'],
  cancelled: ['released', 'expired'],
};

const unitsOf = (lines: readonly Row[]): number =>
  sumOf(lines, ({ quantity, cancelled }) => quantity - (cancelled ?? 0));

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
      const open = holds.filter(({ status }) => status === 'held');
      const wanted = new Map<string, number>();
      for (const { variant_ids, location_ids, quantities } of open) {
        (variant_ids as string[]).forEach((variant_id, index) => {
          const name = levelOf({ variant_id, location_id: location_ids[index] });
          wanted.set(name, (wanted.get(name) ?? 0) + quantities[index]);
        });
      }
      return each(
        levels,
        (level) =>
          (wanted.get(levelOf(level)) ?? 0) !== level.held &&
          `level ${levelOf(level)} holds ${level.held}, open holds say ${wanted.get(levelOf(level)) ?? 0}`,
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
    title: 'sold units left the stock exactly once',
    look: ({ orders, holds }) => {
      const byId = new Map(holds.map((hold) => [hold.id as string, hold]));
      const sold = orders.filter(({ status }) => status === 'confirmed' || status === 'fulfilled');
      return each(sold, ({ id, lines }) => {
        const hold = byId.get(id as string);
        const wanted = groupBy(lines as Row[], ({ variantId }) => variantId as string);
        const held = new Map<string, number>();
        ((hold?.variant_ids ?? []) as string[]).forEach((variant, index) =>
          held.set(variant, (held.get(variant) ?? 0) + hold!.quantities[index]),
        );
        const off = [...wanted].some(([variant, same]) => held.get(variant) !== unitsOf(same));
        return hold && off && `order ${id}: its lines are not what its hold sold`;
      });
    },
  },
  {
    invariant: 'I3',
    title: 'what left the stock for an order, by its movements, is what it sold',
    look: ({ orders, taken }) => {
      const byOrder = new Map(taken.map(({ reference, units }) => [reference as string, units as number]));
      return each(orders, ({ id, status, lines }) => {
        const sold = status === 'confirmed' || status === 'fulfilled' ? unitsOf(lines as Row[]) : 0;
        const left = byOrder.get(id as string) ?? 0;
        return left !== sold && `order ${id} is ${status} and sold ${sold} units, ${left} left the stock for it`;
      });
    },
  },
];
