import { setTimeout as sleep } from 'node:timers/promises';
import { Load } from '../driver/load.js';
import { checkAll } from './scenario.js';
const PLACES = [
    'transaction.before-commit',
    'checkout.placed',
    'checkout.asked',
    'checkout.settled',
    'operation.begun',
    'operation.asked',
    'idempotency.handled',
];
/** Work that fails at a later step leaves nothing behind that anybody hears of. */
export const ROLLBACKS = {
    name: 'rollbacks',
    covers: ['I6', 'I8', 'I18', 'I24'],
    story: 'one in four passages of each place on the money path throws, in every process',
    async run(stage) {
        const { world, tally, sized } = stage;
        const load = new Load(world.shopper, {
            clients: 12,
            perSecond: 30,
            variants: await world.stockUp(20, 100_000),
            abandonPercent: 20,
        });
        for (let round = sized({ short: 1, push: 1, nightly: 10 }); round > 0; round--) {
            for (const at of PLACES) {
                await world.plan(undefined, [{ at, action: 'throw', oneIn: 4 }]);
                await sleep(1_500);
            }
        }
        await world.plan(undefined, []);
        await load.stop();
        tally.count('throws', await world.stops('throw'));
        await checkAll(stage);
    },
};
//# sourceMappingURL=rollbacks.js.map