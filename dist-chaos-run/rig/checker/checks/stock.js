import { each, groupBy } from '../check.js';
const levelOf = ({ variant_id, location_id }) => `${variant_id} at ${location_id}`;
const HOLD_OF = {
    pending: ['held'],
    confirmed: ['committed'],
    fulfilled: ['committed'],
    cancelled: ['released', 'expired'],
};
/** Units: never promised twice, every change written down, every hold ended once and as its order did. */
export const STOCK = [
    {
        invariant: 'I1',
        title: 'held never exceeds on hand, nothing is negative',
        look: ({ levels }) => each(levels, (level) => (level.held < 0 || level.on_hand < level.held) &&
            `level ${levelOf(level)}: on hand ${level.on_hand}, held ${level.held}`),
    },
    {
        invariant: 'I2',
        title: 'a level is the sum of its movements',
        look: ({ levels, movements }) => {
            const sums = new Map(movements.map((sum) => [levelOf(sum), sum]));
            return each(levels, (level) => {
                const { on_hand = 0, held = 0 } = sums.get(levelOf(level)) ?? {};
                return ((on_hand !== level.on_hand || held !== level.held) &&
                    `level ${levelOf(level)}: ${level.on_hand}/${level.held}, its movements sum to ${on_hand}/${held}`);
            });
        },
    },
    {
        invariant: 'I2',
        title: 'what levels hold is what open holds say',
        look: ({ levels, holds }) => {
            const open = holds.filter(({ status }) => status === 'held');
            const wanted = new Map();
            for (const { variant_ids, location_ids, quantities } of open) {
                variant_ids.forEach((variant_id, index) => {
                    const name = levelOf({ variant_id, location_id: location_ids[index] });
                    wanted.set(name, (wanted.get(name) ?? 0) + quantities[index]);
                });
            }
            return each(levels, (level) => (wanted.get(levelOf(level)) ?? 0) !== level.held &&
                `level ${levelOf(level)} holds ${level.held}, open holds say ${wanted.get(levelOf(level)) ?? 0}`);
        },
    },
    {
        invariant: 'I3',
        title: 'a hold ended once, and as its order did',
        look: ({ orders, holds }) => {
            const byId = new Map(holds.map((hold) => [hold.id, hold]));
            return each(orders, ({ id, status }) => {
                const hold = byId.get(id);
                return (hold &&
                    !HOLD_OF[status]?.includes(hold.status) &&
                    `order ${id} is ${status}, its hold ${hold.status}`);
            });
        },
    },
    {
        invariant: 'I3',
        title: 'sold units left the stock exactly once',
        look: ({ orders, holds }) => {
            const byId = new Map(holds.map((hold) => [hold.id, hold]));
            const sold = orders.filter(({ status }) => status === 'confirmed' || status === 'fulfilled');
            return each(sold, ({ id, lines }) => {
                const hold = byId.get(id);
                const wanted = groupBy(lines, ({ variantId }) => variantId);
                const held = new Map();
                (hold?.variant_ids ?? []).forEach((variant, index) => held.set(variant, (held.get(variant) ?? 0) + hold.quantities[index]));
                const off = [...wanted].some(([variant, same]) => held.get(variant) !== same.reduce((sum, line) => sum + line.quantity - (line.cancelled ?? 0), 0));
                return hold && off && `order ${id}: its lines are not what its hold sold`;
            });
        },
    },
];
//# sourceMappingURL=stock.js.map