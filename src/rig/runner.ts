import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../platform/runtime/boot-error.js';
import { type Mutant } from './build/mutant.js';
import { Random } from './driver/random.js';
import { type Outcome } from './report/print.js';
import { Tally } from './report/tally.js';
import { answeredSoFar, type Scenario, type Size, type Stage } from './scenarios/scenario.js';
import { World } from './world/world.js';

/** A scenario that takes longer than that hangs. */
const LIMIT_MS: Readonly<Record<Size, number>> = { short: 180_000, push: 300_000, nightly: 1_800_000 };
/** On a slow machine a tier has fewer rounds instead of more hours, but no fewer than the smaller tier; the counts say how many. */
const ROUNDS_MS: Readonly<Record<Size, number>> = { short: 0, push: 18_000, nightly: 150_000 };
const SMALLER: Readonly<Record<Size, Size>> = { short: 'short', push: 'short', nightly: 'push' };

/** Runs scenarios one after the other, in one world as long as they want the same one. */
export class Runner {
  private readonly random = new Random(0);
  private world: World | undefined;
  private worldOf = '';

  constructor(
    private readonly size: Size,
    private readonly mutant?: Mutant,
  ) {}

  async run(scenario: Scenario, seed: number): Promise<Outcome> {
    const begun = Date.now();
    const { name, covers, plantsFailures } = scenario;
    const tally = new Tally(name);
    this.random.reset(seedFor(name, seed));
    let failure: string | undefined;
    try {
      const world = await this.worldFor(scenario);
      const before = answeredSoFar(world);
      const sized = (numbers: Readonly<Record<Size, number>>): number => numbers[this.size];
      const rounds = this.roundsUntil(Date.now() + ROUNDS_MS[this.size]);
      const stage = { world, tally, random: this.random, before, plantsFailures, sized, rounds };
      await withinLimit(scenario.run(stage), LIMIT_MS[this.size]);
    } catch (error) {
      failure = messageOf(error);
    }
    if (failure || tally.violations > 0 || scenario.leavesMarks) await this.close();
    return { scenario: name, covers, seed, seconds: (Date.now() - begun) / 1000, tally, failure };
  }

  async close(): Promise<void> {
    const world = this.world;
    this.world = undefined;
    await world?.close();
  }

  private roundsUntil(until: number): Stage['rounds'] {
    return async (numbers, play) => {
      const [most, least] = [numbers[this.size], numbers[SMALLER[this.size]]];
      for (let played = 0; played < most && (played < least || Date.now() < until); played++) await play();
    };
  }

  private async worldFor({ env = {} }: Scenario): Promise<World> {
    const wanted = JSON.stringify(env);
    if (!this.world || this.worldOf !== wanted) {
      await this.close();
      this.worldOf = wanted;
      await World.open({ random: this.random, env, mutant: this.mutant }, (world) => (this.world = world));
    }
    return this.world!;
  }
}

async function withinLimit(work: Promise<void>, milliseconds: number): Promise<void> {
  const late = sleep(milliseconds, 'late', { ref: false });
  if ((await Promise.race([work, late])) === 'late') throw new Error(`It did not end within ${milliseconds / 1000} s`);
}

/** Scenarios share a world, and no key may come twice in it. */
function seedFor(name: string, seed: number): number {
  return createHash('sha256').update(`${name} ${seed}`).digest().readUInt32BE();
}
