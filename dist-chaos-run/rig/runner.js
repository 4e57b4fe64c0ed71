import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../platform/runtime/boot-error.js';
import { Random } from './driver/random.js';
import { Tally } from './report/tally.js';
import { World } from './world/world.js';
/** A scenario that takes longer than that hangs. */
const LIMIT_MS = { short: 180_000, push: 300_000, nightly: 1_800_000 };
/** Runs scenarios one after the other, in one world as long as they want the same one. */
export class Runner {
    constructor(size, mutant) {
        this.size = size;
        this.mutant = mutant;
        this.random = new Random(0);
        this.worldOf = '';
    }
    async run(scenario, seed) {
        const begun = Date.now();
        const { name, covers } = scenario;
        const tally = new Tally(name);
        this.random.reset(seed);
        let failure;
        try {
            const world = await this.worldFor(scenario);
            const stage = { world, tally, random: this.random, sized: (numbers) => numbers[this.size] };
            await withinLimit(scenario.run(stage), LIMIT_MS[this.size]);
        }
        catch (error) {
            failure = messageOf(error);
        }
        if (failure || tally.violations > 0 || scenario.leavesMarks)
            await this.close();
        return { scenario: name, covers, seed, seconds: (Date.now() - begun) / 1000, tally, failure };
    }
    async close() {
        const world = this.world;
        this.world = undefined;
        await world?.close();
    }
    async worldFor({ env = {} }) {
        const wanted = JSON.stringify(env);
        if (!this.world || this.worldOf !== wanted) {
            await this.close();
            this.worldOf = wanted;
            await World.open({ random: this.random, env, mutant: this.mutant }, (world) => (this.world = world));
        }
        return this.world;
    }
}
async function withinLimit(work, milliseconds) {
    const late = sleep(milliseconds, 'late', { ref: false });
    if ((await Promise.race([work, late])) === 'late')
        throw new Error(`It did not end within ${milliseconds / 1000} s`);
}
//# sourceMappingURL=runner.js.map